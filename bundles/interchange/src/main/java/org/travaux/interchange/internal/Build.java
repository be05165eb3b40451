package org.travaux.interchange.internal;

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

    static Node node(String type, Map<String, ?> attrs, List<Node> content) {
        return TextSchema.schema().node(type, attrs, joined(content));
    }

    static Node node(String type, String id, List<Node> content) {
        return node(type, Map.of("id", id), content);
    }

    public static Node marked(String type, Map<String, ?> attrs, List<Node> content, List<Mark> marks) {
        return node(type, attrs, content).withMarks(sorted(marks));
    }

    static Node text(String text, List<Mark> marks) {
        return TextSchema.schema().text(text, sorted(marks));
    }

    static Mark mark(String type) {
        return TextSchema.schema().mark(type);
    }

    static Mark mark(String type, Map<String, ?> attrs) {
        return TextSchema.schema().mark(type, attrs);
    }

    static List<Mark> with(List<Mark> marks, Mark more) {
        List<Mark> all = new ArrayList<>(marks);
        all.removeIf(m -> m.type().name().equals(more.type().name()));
        all.add(more);
        return all;
    }

    static boolean has(List<Mark> marks, String type) {
        return marks.stream().anyMatch(m -> m.type().name().equals(type));
    }

    /** Joins neighbouring texts of equal marks and drops empty ones, as every tree has them. */
    static List<Node> joined(List<Node> nodes) {
        List<Node> out = new ArrayList<>();
        for (Node node : nodes) {
            Node last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (node.isText() && node.text().isEmpty()) {
                continue;
            }
            if (last != null && last.isText() && node.isText() && last.marks().equals(node.marks())) {
                out.set(out.size() - 1, text(last.text() + node.text(), node.marks()));
            } else {
                out.add(node);
            }
        }
        return out;
    }

    private static List<Mark> sorted(List<Mark> marks) {
        return marks.stream()
                .sorted(Comparator.comparingInt(m -> MARK_ORDER.indexOf(m.type().name())))
                .toList();
    }
}
