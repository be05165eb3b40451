package org.travaux.render.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.document.Manuscript;
import org.travaux.document.TextSchema;
import org.travaux.editorial.Apparatus;

class StructureTest {
    @ParameterizedTest
    @MethodSource("org.travaux.render.pdf.internal.Rendered#languages")
    void hasATagForEveryHeadingItemNoteAndCell(Language language) throws Exception {
        Manuscript manuscript = Rendered.text(language);

        Map<String, Integer> tags = tags(Rendered.in(language).bytes());

        assertThat(tags).containsAllEntriesOf(counts(manuscript));
    }

    @Test
    void isTestedWithEveryNodeAndMark() {
        TreeMap<String, Integer> nodes = new TreeMap<>();
        TreeMap<String, Integer> marks = new TreeMap<>();
        Manuscript manuscript = Rendered.text(Language.EN);
        nodes.put(manuscript.tree().type().name(), 1);
        manuscript.tree().descendants((node, position, parent, index) -> {
            nodes.merge(node.type().name(), 1, Integer::sum);
            node.marks().forEach(mark -> marks.merge(mark.type().name(), 1, Integer::sum));
            return true;
        });

        TextSchema.schema().nodeTypes().forEach(type -> assertThat(nodes).containsKey(type.name()));
        TextSchema.schema().markTypes().forEach(type -> assertThat(marks).containsKey(type.name()));
    }

    @Test
    void namesTheLanguageOfTheDocumentAndOfEachBlock() throws Exception {
        try (PdfReader reader = new PdfReader(Rendered.in(Language.RU).bytes())) {
            assertThat(reader.getCatalog().getAsString(PdfName.LANG)).hasToString("ru");
            PdfDictionary document = reader.getCatalog()
                    .getAsDict(PdfName.STRUCTTREEROOT)
                    .getAsArray(PdfName.K)
                    .getAsDict(0);
            PdfArray children = document.getAsArray(PdfName.K);
            for (int i = 0; i < children.size(); i++) {
                assertThat(children.getAsDict(i).getAsString(PdfName.LANG)).hasToString("ru");
            }
        }
    }

    @Test
    void saysHowEachListIsNumbered() throws Exception {
        Set<String> found = new TreeSet<>();
        try (PdfReader reader = new PdfReader(Rendered.in(Language.EN).bytes())) {
            elements(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT), element -> {
                PdfDictionary attributes = element.getAsDict(PdfName.A);
                if (PdfName.L.equals(element.getAsName(PdfName.S))) {
                    found.add(String.valueOf(attributes.getAsName(new PdfName("ListNumbering"))));
                }
            });
        }

        assertThat(found).containsExactly("/Decimal", "/LowerAlpha", "/LowerRoman");
    }

    private static Map<String, Integer> counts(Manuscript manuscript) {
        Apparatus apparatus = Apparatus.of(manuscript.tree(), manuscript.language(), manuscript.type());
        Map<String, Integer> counts = new TreeMap<>();
        // The title, and the note on the sponsors, which is composed.
        counts.put("H", 1);
        counts.put("Note", 1);
        manuscript.tree().descendants((node, position, parent, index) -> {
            switch (node.type().name()) {
                case "section", "article", "annex" -> counts.merge("H", 1, Integer::sum);
                case "footnote" -> counts.merge("Note", 1, Integer::sum);
                case "table" -> counts.merge("Table", 1, Integer::sum);
                case "tableRow" -> counts.merge("TR", 1, Integer::sum);
                case "tableCell" -> counts.merge("TD", 1, Integer::sum);
                case "tableHeader" -> counts.merge("TH", 1, Integer::sum);
                case "operativeParagraph", "subParagraph" -> {
                    if (!apparatus.label(Blocks.idOf(node).orElseThrow()).isEmpty()) {
                        counts.merge("LI", 1, Integer::sum);
                    }
                }
                default -> {}
            }
            return true;
        });
        return counts;
    }

    private static Map<String, Integer> tags(byte[] file) throws Exception {
        Map<String, Integer> tags = new TreeMap<>();
        try (PdfReader reader = new PdfReader(file)) {
            elements(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT), element -> {
                String name = element.getAsName(PdfName.S).toString().substring(1);
                tags.merge(name.matches("H[1-6]") ? "H" : name, 1, Integer::sum);
            });
        }
        return tags;
    }

    private static void elements(PdfDictionary element, Consumer<PdfDictionary> visitor) {
        if (element.contains(PdfName.S)) {
            visitor.accept(element);
        }
        PdfObject kids = PdfReader.getPdfObject(element.get(PdfName.K));
        if (kids instanceof PdfArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getDirectObject(i) instanceof PdfDictionary child && child.contains(PdfName.S)) {
                    elements(child, visitor);
                }
            }
        }
    }
}
