package org.travaux.render.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.travaux.base.Language;
import org.travaux.document.Authenticity;
import org.travaux.document.DocumentType;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.TextSchema;

/** Texts that nobody writes in good faith are set all the same: every word, on pages of their size, in reasonable time. */
class HostileTextTest {
    private static final String SENTENCE =
            "Recognizing the service of those who keep the peace and of those who make it. ";

    private static int pages(Language language, Object... body) {
        Manuscript manuscript = new Manuscript(
                DocumentType.STATEMENT,
                Metadata.EMPTY,
                language,
                language,
                Authenticity.AUTHENTIC,
                Optional.empty(),
                TextSchema.schema().nodeFromJson(node("doc", node("title"), node("operativePart", body))));
        return Rendered.RENDERER.render(manuscript).pages();
    }

    private static Map<String, Object> node(String type, Object... content) {
        List<Object> children = new ArrayList<>();
        for (Object child : content) {
            children.add(child instanceof String words ? Map.of("type", "text", "text", words) : child);
        }
        return children.isEmpty() ? Map.of("type", type) : Map.of("type", type, "content", children);
    }

    private static Object paragraph(Object... words) {
        return node("operativeParagraph", node("wording", words));
    }

    private static Map<String, Object> cell(int rows, String words) {
        Map<String, Object> cell = new java.util.LinkedHashMap<>(node("tableCell", node("passage", words)));
        cell.put("attrs", Map.of("colspan", 1, "rowspan", rows));
        return cell;
    }

    @Test
    void anEmptyOneHasOnePage() {
        assertThat(pages(Language.AR, node("passage"))).isEqualTo(1);
    }

    @Test
    void tenThousandParagraphs() {
        assertThat(pages(
                        Language.EN,
                        Collections.nCopies(10_000, paragraph(SENTENCE)).toArray()))
                .isBetween(300, 700);
    }

    @Test
    void threeThousandHeadingsThatAllWantToStandWithTheNext() {
        assertThat(pages(
                        Language.EN,
                        IntStream.range(0, 3_000)
                                .mapToObj(i -> node("section", node("heading", "Heading")))
                                .toArray()))
                .isGreaterThan(90);
    }

    @Test
    void aWordOfAHundredThousandLetters() {
        assertThat(pages(Language.EN, paragraph("w".repeat(100_000)))).isGreaterThan(20);
        assertThat(pages(Language.AR, paragraph("ب".repeat(100_000)))).isGreaterThan(20);
    }

    @Test
    void aHundredThousandCharactersThatNoFontHas() {
        assertThat(pages(Language.EN, paragraph("\uD83D\uDE00".repeat(100_000))))
                .isGreaterThan(20);
    }

    @Test
    void aParagraphOfThreeThousandNotes() {
        List<Object> words = new ArrayList<>(List.of("x"));
        words.addAll(Collections.nCopies(3_000, node("footnote", SENTENCE)));

        assertThat(pages(Language.EN, paragraph(words.toArray()))).isGreaterThan(40);
    }

    @Test
    void aCellLongerThanFiftyPages() {
        Object row = node("tableRow", cell(1, SENTENCE.repeat(4_000)), cell(1, "b"));

        assertThat(pages(Language.EN, node("table", row))).isGreaterThan(50);
    }

    @Test
    void aCellBesideThreeThousandRows() {
        List<Object> rows = new ArrayList<>(List.of(node("tableRow", cell(3_000, "a"), cell(1, "b"))));
        rows.addAll(Collections.nCopies(2_999, node("tableRow", cell(1, "b"))));

        assertThat(pages(Language.EN, node("table", rows.toArray()))).isGreaterThan(60);
    }

    @Test
    void aTableOfMoreColumnsThanThePageHasRoomFor() {
        Object row = node(
                "tableRow", Collections.nCopies(200, cell(1, "Recognizing")).toArray());

        assertThat(pages(Language.EN, node("table", row))).isPositive();
    }
}
