package org.travaux.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.travaux.document.TextSchema;
import org.travaux.prose.Mark;
import org.travaux.prose.Node;
import org.travaux.prose.Schema;

/** Grows texts at random that use everything the schema has. The same seed grows the same texts. */
final class GrownTexts {
    private static final Schema SCHEMA = TextSchema.schema();
    private static final List<String> CALM = List.of(
            "peace",
            "the",
            "2021–2025",
            "and",
            "A/RES/79/10",
            "мир",
            "和平",
            "السلام",
            "<b>",
            "&amp",
            "\"q\"",
            "l’eau",
            "a\u00a0b");

    /** What is computed or understood otherwise, typed by hand. */
    private static final List<String> TYPED = List.of(
            "1.", "(a)", "I.", "a;", "b.", "c,", "etc.;", "[", "]", "[x]", "[TBC]", "[[y] z]", "Annex", "«q»", ";");

    private final Random random;
    private final List<String> vocabulary;
    private final List<String> blocks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int ids;

    private GrownTexts(long seed, List<String> vocabulary) {
        random = new Random(seed);
        this.vocabulary = vocabulary;
    }

    /** Texts in which nothing is typed that would be computed. */
    static GrownTexts calm(long seed) {
        return new GrownTexts(seed, CALM);
    }

    /** Texts full of typed labels, punctuation and brackets. */
    static GrownTexts typed(long seed) {
        return new GrownTexts(seed, TYPED);
    }

    /** Returns a whole text. */
    Node text() {
        List<Node> children = new ArrayList<>();
        children.add(block("title", inlines(true)));
        maybe(children, () -> block("openingFormula", inlines(true)));
        maybe(children, () -> block("preamble", some(1, 4, () -> paragraph("preambularParagraph", 0))));
        children.add(block("operativePart", some(1, 5, () -> body(0))));
        maybe(children, this::closing);
        children.addAll(some(0, 2, () -> {
            List<Node> parts = new ArrayList<>(List.of(block("heading", inlines(false))));
            parts.addAll(some(0, 3, () -> body(1)));
            return block("annex", parts);
        }));
        return SCHEMA.node("doc", Map.of("part", random.nextInt(4) == 0 ? "B" : ""), children);
    }

    /** Returns one block that can stand in an operative part. */
    Node body(int depth) {
        return switch (random.nextInt(depth < 3 ? 7 : 4)) {
            case 0, 1 -> paragraph("operativeParagraph", 0);
            case 2 -> block("passage", inlines(false));
            case 3 -> table();
            case 4 -> section(depth);
            case 5 -> {
                List<Node> parts = new ArrayList<>();
                maybe(parts, () -> block("heading", inlines(false)));
                parts.addAll(some(1, 3, () -> body(depth + 1)));
                yield block("article", parts);
            }
            default -> paragraph("operativeParagraph", 0);
        };
    }

    private Node section(int depth) {
        List<Node> parts = new ArrayList<>(List.of(block("heading", inlines(false))));
        maybe(parts, () -> block("preamble", some(1, 2, () -> paragraph("preambularParagraph", 1))));
        parts.addAll(some(0, 3, () -> body(depth + 1)));
        return block("section", parts);
    }

    private Node paragraph(String type, int depth) {
        List<Node> parts = new ArrayList<>();
        parts.add(marked(SCHEMA.node("wording", Map.of(), inlines(false))));
        if (depth < 4 && random.nextInt(3) == 0) {
            parts.addAll(some(1, 3, () -> paragraph("subParagraph", depth + 1)));
        }
        if (random.nextInt(6) == 0) {
            parts.add(block("wrapUp", inlines(false)));
        }
        return block(type, parts);
    }

    private Node table() {
        return block(
                "table",
                some(
                        1,
                        3,
                        () -> marked(SCHEMA.node(
                                "tableRow",
                                Map.of(),
                                some(
                                        1,
                                        3,
                                        () -> marked(SCHEMA.node(
                                                random.nextBoolean() ? "tableHeader" : "tableCell",
                                                Map.of("colspan", 1 + random.nextInt(2), "rowspan", 1),
                                                some(1, 2, () -> block("passage", inlines(false))))))))));
    }

    private Node closing() {
        List<Node> parts = new ArrayList<>(some(0, 2, () -> block("passage", inlines(false))));
        parts.addAll(some(
                0,
                2,
                () -> SCHEMA.node(
                        "signatureBlock",
                        Map.of("id", id(), "party", "Party " + ids, "absent", random.nextBoolean()),
                        inlines(true))));
        return block("closing", parts);
    }

    private List<Node> inlines(boolean plain) {
        List<Node> out = new ArrayList<>();
        for (int n = random.nextInt(6); n > 0; n--) {
            out.add(random.nextInt(3) == 0 ? atom(plain) : words());
        }
        return joined(out);
    }

    private Node words() {
        StringBuilder words = new StringBuilder();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            words.append(random.nextInt(8) == 0 ? "" : " ").append(vocabulary.get(random.nextInt(vocabulary.size())));
        }
        List<Mark> marks = new ArrayList<>();
        for (String name : List.of("lead", "emphasis", "strong")) {
            if (random.nextInt(5) == 0) {
                marks.add(SCHEMA.mark(name));
            }
        }
        if (random.nextInt(6) == 0) {
            marks.add(SCHEMA.mark("citation", Map.of("ref", "/akn/un/x/" + random.nextInt(9))));
        }
        suggestion(marks);
        return SCHEMA.text(words.toString(), marks);
    }

    private Node atom(boolean plain) {
        return switch (random.nextInt(plain ? 3 : 6)) {
            case 0 -> SCHEMA.node("lineBreak", Map.of(), List.of());
            case 1 -> SCHEMA.node("placeholder", Map.of("text", "TBC " + random.nextInt(3)), List.of());
            case 2 ->
                SCHEMA.node(
                        "paragraphLink",
                        Map.of("target", blocks.isEmpty() ? "gone" : blocks.get(random.nextInt(blocks.size()))),
                        List.of());
            case 3 -> {
                String id = id();
                notes.add(id);
                yield SCHEMA.node("footnote", Map.of("id", id), inlines(true));
            }
            case 4 ->
                SCHEMA.node(
                        "noteRepeat",
                        Map.of("target", notes.isEmpty() ? "gone" : notes.get(random.nextInt(notes.size()))),
                        List.of());
            default ->
                SCHEMA.node(
                        "alternatives",
                        Map.of("id", id()),
                        some(
                                1,
                                3,
                                () -> SCHEMA.node(
                                        "alternative",
                                        Map.of("delegations", random.nextBoolean() ? "RUS KAZ" : ""),
                                        inlines(true))));
        };
    }

    private Node block(String type, List<Node> content) {
        String id = id();
        if (type.endsWith("aragraph") || type.equals("section") || type.equals("article") || type.equals("annex")) {
            blocks.add(id);
        }
        return marked(SCHEMA.node(type, Map.of("id", id), content));
    }

    /** Some blocks are suggested, to be taken in, out or changed. */
    private Node marked(Node node) {
        List<Mark> marks = new ArrayList<>();
        suggestion(marks);
        return marks.isEmpty() ? node : node.withMarks(marks);
    }

    private void suggestion(List<Mark> marks) {
        switch (random.nextInt(24)) {
            case 0 -> marks.add(SCHEMA.mark("insertion", Map.of("id", "s" + random.nextInt(9))));
            case 1 -> marks.add(SCHEMA.mark("deletion", Map.of("id", "s" + random.nextInt(9))));
            case 2 ->
                marks.add(SCHEMA.mark(
                        "modification",
                        Map.of("id", "s" + random.nextInt(9), "type", "attr", "attrName", "part", "newValue", 3)));
            default -> {}
        }
    }

    private String id() {
        return "b" + ++ids;
    }

    private void maybe(List<Node> out, Supplier<Node> node) {
        if (random.nextBoolean()) {
            out.add(node.get());
        }
    }

    private List<Node> some(int least, int most, Supplier<Node> node) {
        List<Node> out = new ArrayList<>();
        for (int n = least + random.nextInt(most - least + 1); n > 0; n--) {
            out.add(node.get());
        }
        return out;
    }

    private static List<Node> joined(List<Node> nodes) {
        List<Node> out = new ArrayList<>();
        for (Node node : nodes) {
            Node last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && last.isText() && node.isText() && last.marks().equals(node.marks())) {
                out.set(out.size() - 1, SCHEMA.text(last.text() + node.text(), node.marks()));
            } else {
                out.add(node);
            }
        }
        return out;
    }
}
