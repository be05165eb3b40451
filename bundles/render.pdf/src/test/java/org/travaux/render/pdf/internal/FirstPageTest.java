package org.travaux.render.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.travaux.base.Language;
import org.travaux.document.Manuscript;
import org.travaux.editorial.Masthead;

class FirstPageTest {
    private static List<Page> pages;

    @BeforeAll
    static void layOut() {
        Manuscript draft = Rendered.text(Language.EN);
        FontShelf fonts = new FontShelf(java.nio.file.Path.of("target", "font-files"));
        Composer composer = new Composer(draft, Masthead.of(draft), Stylesheet.of(Language.EN), fonts);
        pages = Paginator.paginate(composer.compose(draft.tree()).strips());
    }

    @Test
    void namesOrganSymbolDistributionAndOriginal() {
        assertThat(words(pages.get(0).body()))
                .contains("United Nations", "General Assembly", "A/81/L.900", "Distr.: Limited", "Original: English");
    }

    @Test
    void marksTheSponsorsAndExplainsTheAsteriskAtItsFoot() {
        assertThat(words(pages.get(0).body())).contains("Bhutan:* draft resolution");
        assertThat(words(pages.get(0).notes())).startsWith("*\nAny changes").doesNotContain("* Any");
    }

    @Test
    void hasItsTextWithinTheMargins() {
        pages.stream().flatMap(page -> page.body().stream()).forEach(placed -> placed.strip().inks().stream()
                .filter(Ink.Text.class::isInstance)
                .map(Ink.Text.class::cast)
                .forEach(text -> text.line().runs().forEach(run -> {
                    assertThat(text.x() + run.x()).isGreaterThanOrEqualTo(Stylesheet.MARGIN - 0.1f);
                    assertThat(text.x() + run.x() + run.width())
                            .isLessThanOrEqualTo(Stylesheet.PAGE_WIDTH - Stylesheet.MARGIN + 0.1f);
                })));
    }

    private static String words(List<Page.Placed> strips) {
        return strips.stream()
                .flatMap(placed -> placed.strip().inks().stream())
                .filter(Ink.Text.class::isInstance)
                .map(ink ->
                        ((Ink.Text) ink).line().runs().stream().map(Run::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
