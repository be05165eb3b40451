package org.travaux.editorial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.travaux.base.Language;
import org.travaux.document.Authenticity;
import org.travaux.document.DocumentType;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.TextSchema;
import org.travaux.prose.Node;

/** Builds small texts for tests. */
final class Texts {
    private Texts() {}

    static Node node(String type, String id, Object... content) {
        List<Node> nodes = java.util.Arrays.stream(content)
                .map(c -> c instanceof Node n ? n : text((String) c))
                .toList();
        return TextSchema.schema().node(type, id.isEmpty() ? Map.of() : Map.of("id", id), nodes);
    }

    static Node text(String words, String... marks) {
        return TextSchema.schema()
                .text(
                        words,
                        java.util.Arrays.stream(marks)
                                .map(TextSchema.schema()::mark)
                                .toList());
    }

    static Node wording(Object... content) {
        return node("wording", "", content);
    }

    static Node note(String id, String words) {
        return node("footnote", id, words);
    }

    static Node repeat(String target) {
        return TextSchema.schema().node("noteRepeat", Map.of("target", target), List.of());
    }

    static Node placeholder(String words) {
        return TextSchema.schema().node("placeholder", Map.of("text", words), List.of());
    }

    /** A resolution with one preambular and two operative paragraphs, the first of which has these words. */
    static Node resolution(Object... words) {
        return node(
                "doc",
                "",
                node("title", "t", "Cooperation"),
                node("openingFormula", "f", "The General Assembly"),
                node(
                        "preamble",
                        "p",
                        node("preambularParagraph", "pp", wording(text("Recalling", "lead"), " its words"))),
                node(
                        "operativePart",
                        "o",
                        node("operativeParagraph", "op", wording(words)),
                        node("operativeParagraph", "last", wording(text("Decides", "lead"), " to go on"))));
    }

    static Manuscript manuscript(DocumentType type, Language language, Node tree, Map<String, String> facts) {
        return new Manuscript(
                type,
                new Metadata(new TreeMap<>(facts)),
                language,
                Language.EN,
                Authenticity.AUTHENTIC,
                Optional.empty(),
                tree);
    }
}
