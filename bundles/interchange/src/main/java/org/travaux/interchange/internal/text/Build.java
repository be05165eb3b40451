package org.travaux.interchange.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.travaux.document.TextSchema;
import org.travaux.prose.Mark;
import org.travaux.prose.Node;

/** Makes nodes of our schema. */
public final class Build {
    private static final List<String> MARK_ORDER =
            TextSchema.schema().markTypes().stream().map(type -> type.name()).toList();

    private Build() {}

    /** Makes a node, its neighbouring texts joined. */
    public static Node node(String type, Map<String, ?> attrs, List<Node> content) {
        return TextSchema.schema().node(type, attrs, joined(content));
    }

    /** Makes a node with an id. */
    public static Node node(String type, String id, List<Node> content) {
        return node(type, Map.of("id", id), content);
    }

    /** Makes a node with marks. */
    public static Node marked(String type, Map<String, ?> attrs, List<Node> content, List<Mark> marks) {
        return node(type, attrs, content).withMarks(sorted(marks));
    }

    /** Makes a text. */
    public static Node text(String text, List<Mark> marks) {
        return TextSchema.schema().text(text, sorted(marks));
    }

    /** Makes a mark. */
    public static Mark mark(String type) {
        return TextSchema.schema().mark(type);
    }

    /** Makes a mark with attributes. */
    public static Mark mark(String type, Map<String, ?> attrs) {
        return TextSchema.schema().mark(type, attrs);
    }

    /** Returns the marks with one more, which replaces one of its kind. */
    public static List<Mark> with(List<Mark> marks, Mark more) {
        List<Mark> all = new ArrayList<>(marks);
        all.removeIf(m -> m.type().name().equals(more.type().name()));
        all.add(more);
        return all;
    }

    /** Tells whether a mark of this kind is among them. */
    public static boolean has(List<Mark> marks, String type) {
        return marks.stream().anyMatch(m -> m.type().name().equals(type));
    }

    /** Joins neighbouring texts of equal marks and drops empty ones, as every tree has them. */
    public static List<Node> joined(List<Node> nodes) {
        List<Node> out = new ArrayList<>();
        for (int from = 0; from < nodes.size(); ) {
            Node first = nodes.get(from);
            int to = from + 1;
            if (!first.isText()) {
                out.add(first);
            } else {
                StringBuilder words = new StringBuilder(first.text());
                for (; to < nodes.size() && continues(first, nodes.get(to)); to++) {
                    words.append(nodes.get(to).text());
                }
                if (words.length() > 0) {
                    out.add(text(words.toString(), first.marks()));
                }
            }
            from = to;
        }
        return out;
    }

    private static boolean continues(Node first, Node next) {
        return next.isText() && (next.text().isEmpty() || next.marks().equals(first.marks()));
    }

    private static List<Mark> sorted(List<Mark> marks) {
        return marks.stream()
                .sorted(Comparator.comparingInt(m -> MARK_ORDER.indexOf(m.type().name())))
                .toList();
    }
}
