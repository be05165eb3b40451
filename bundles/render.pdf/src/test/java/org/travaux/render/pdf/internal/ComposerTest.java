package org.travaux.render.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.travaux.base.Language;
import org.travaux.document.Authenticity;
import org.travaux.document.DocumentType;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.MetadataField;
import org.travaux.document.TextSchema;
import org.travaux.editorial.Masthead;
import org.travaux.prose.Node;

class ComposerTest {
    private static final FontShelf FONTS = new FontShelf(Path.of("target", "font-files"));
    private static int ids;

    private static List<Strip> strips(String number, Node tree) {
        Metadata facts = Metadata.EMPTY.with(MetadataField.NUMBER, number);
        Manuscript manuscript = new Manuscript(
                DocumentType.RESOLUTION,
                facts,
                Language.EN,
                Language.EN,
                Authenticity.AUTHENTIC,
                Optional.empty(),
                tree);
        return new Composer(manuscript, Masthead.of(manuscript), Stylesheet.of(Language.EN), FONTS)
                .compose(tree)
                .strips();
    }

    private static Node text(Object... body) {
        return TextSchema.schema()
                .nodeFromJson(node(
                        "doc",
                        node("title", "Cooperation"),
                        node("openingFormula", "The General Assembly"),
                        node("operativePart", body)));
    }

    private static Map<String, Object> node(String type, Object... content) {
        List<Object> children = new ArrayList<>();
        for (Object child : content) {
            children.add(child instanceof String words ? Map.of("type", "text", "text", words) : child);
        }
        Map<String, Object> attrs = type.equals("wording") || type.equals("doc") ? Map.of() : Map.of("id", "b" + ids++);
        return children.isEmpty()
                ? Map.of("type", type, "attrs", attrs)
                : Map.of("type", type, "attrs", attrs, "content", children);
    }

    private static Object paragraph(Object... after) {
        List<Object> content = new ArrayList<>(List.of(node("wording", "Decides to remain seized of the matter")));
        content.addAll(List.of(after));
        return node("operativeParagraph", content.toArray());
    }

    private static Object item(Object... after) {
        List<Object> content = new ArrayList<>(List.of(node("wording", "Welcomes what was done ".repeat(9))));
        content.addAll(List.of(after));
        return node("subParagraph", content.toArray());
    }

    private static List<Ink.Text> texts(List<Strip> strips, String beginning) {
        return strips.stream()
                .flatMap(strip -> strip.inks().stream())
                .filter(Ink.Text.class::isInstance)
                .map(Ink.Text.class::cast)
                .filter(ink -> !ink.line().runs().isEmpty()
                        && ink.line().runs().get(0).text().startsWith(beginning))
                .toList();
    }

    private static float left(Ink.Text text) {
        return text.x() + text.line().runs().get(0).x();
    }

    private static float right(Ink.Text text) {
        Run last = text.line().runs().get(text.line().runs().size() - 1);
        return text.x() + last.x() + last.width();
    }

    @Test
    void movesTheFirstLineOnForALabelThatIsTooLongToHang() {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            items.add(item());
        }
        List<Strip> strips = strips("81/9", text(paragraph(item(items.toArray())), paragraph()));

        for (String label : List.of("(i)", "(viii)", "(xxviii)")) {
            Strip line = strips.stream()
                    .filter(strip -> strip.inks().size() == 2
                            && !texts(List.of(strip), label).isEmpty())
                    .findFirst()
                    .orElseThrow();
            Ink.Text words = texts(List.of(line), "Welcomes").get(0);
            assertThat(left(words))
                    .isGreaterThan(right(texts(List.of(line), label).get(0)) + 2);
        }
    }

    @Test
    void leavesAColumnForTextAtAnyDepth() {
        Object deep = item();
        for (int i = 0; i < 30; i++) {
            deep = item(deep);
        }

        List<Strip> strips = strips("81/9", text(paragraph(deep), paragraph()));

        texts(strips, "Welcomes").forEach(line -> assertThat(right(line))
                .isLessThanOrEqualTo(Stylesheet.COLUMN + Stylesheet.COLUMN_WIDTH + 0.5f));
    }

    @Test
    void hangsTheNumberBesideTheTitle() {
        List<Strip> strips = strips("81/900", text(paragraph()));

        assertThat(right(texts(strips, "81/900.").get(0))).isLessThan(Stylesheet.COLUMN);
        assertThat(left(texts(strips, "Cooperation").get(0))).isCloseTo(Stylesheet.COLUMN, within(0.1f));
    }

    @Test
    void setsANumberThatIsTooLongToHangBeforeTheTitle() {
        List<Strip> strips = strips("ES-11/1234 A", text(paragraph()));

        Ink.Text title = texts(strips, "ES-11/1234 A.").get(0);
        assertThat(left(title)).isCloseTo(Stylesheet.COLUMN, within(0.1f));
        assertThat(title.line().runs()).extracting(Run::text).anyMatch(words -> words.contains("Cooperation"));
    }

    @Test
    void slantsTheOrganButNotTheCommaAfterIt() {
        List<Run> runs = texts(strips("81/9", text(paragraph(), paragraph())), "The General Assembly")
                .get(0)
                .line()
                .runs();

        assertThat(runs).extracting(Run::text).containsExactly("The General Assembly", ",");
        assertThat(runs).extracting(run -> run.style().weight()).containsExactly(Weight.ITALIC, Weight.REGULAR);
    }

    @Test
    void dividesNoWordOfATableThatHasRoomForIt() {
        List<Object> cells = new ArrayList<>();
        for (String word : List.of("organizaciones", "internacionales", "regionales", "y", "a", "otras")) {
            Map<String, Object> cell = new java.util.LinkedHashMap<>(Map.of("type", "tableCell"));
            cell.put("content", List.of(node("passage", (word + " ").repeat(12).strip())));
            cells.add(cell);
        }
        Map<String, Object> row = Map.of("type", "tableRow", "content", cells);
        Map<String, Object> table = Map.of("type", "table", "attrs", Map.of("id", "t"), "content", List.of(row));

        List<Strip> strips = strips("81/9", text(table));

        assertThat(texts(strips, "organizaciones")).hasSize(12);
        assertThat(texts(strips, "internacionales")).hasSize(12);
    }

    @Test
    void keepsAnIntroductionOnThePageOfItsFirstItem() {
        List<Strip> strips = strips("81/9", text(paragraph(item()), paragraph()));

        Strip introduction = strips.stream()
                .filter(strip -> !texts(List.of(strip), "1.").isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(introduction.keep()).isTrue();
    }
}
