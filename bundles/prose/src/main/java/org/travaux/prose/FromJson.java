package org.travaux.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.travaux.base.Invalid;

/** Builds nodes from JSON values as ProseMirror's {@code fromJSON} does, which takes anything empty for nothing. */
final class FromJson {
    private FromJson() {}

    static Node node(Schema schema, Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            throw malformed("a node is an object");
        }
        List<Mark> marks = marks(schema, map.get("marks"));
        Object type = map.get("type");
        if ("text".equals(type)) {
            if (map.get("text") instanceof String text) {
                return schema.text(text, marks);
            }
            throw malformed("a text has a text");
        }
        Fragment content = fragment(schema, map.get("content"));
        return schema.nodeType(type).create(map.get("attrs"), content, marks);
    }

    static Fragment fragment(Schema schema, Object json) {
        if (!NodeType.isTruthy(json)) {
            return Fragment.EMPTY;
        }
        if (!(json instanceof List<?> list)) {
            throw malformed("content is an array");
        }
        if (list.isEmpty()) {
            return Fragment.EMPTY;
        }
        NodeBuilder nodes = new NodeBuilder(list.size());
        for (Object item : list) {
            nodes.join(node(schema, item));
        }
        return nodes.toFragment();
    }

    private static List<Mark> marks(Schema schema, Object json) {
        if (!NodeType.isTruthy(json)) {
            return List.of();
        }
        if (!(json instanceof List<?> list)) {
            throw malformed("marks are an array");
        }
        if (list.size() == 1) {
            return List.of(Mark.fromJson(schema, list.get(0)));
        }
        List<Mark> marks = new ArrayList<>(list.size());
        for (Object item : list) {
            marks.add(Mark.fromJson(schema, item));
        }
        return marks;
    }

    static Slice slice(Schema schema, Object json) {
        if (!NodeType.isTruthy(json)) {
            return Slice.EMPTY;
        }
        Map<?, ?> map = json instanceof Map<?, ?> object ? object : Map.of();
        int openStart = depth(map.get("openStart"));
        int openEnd = depth(map.get("openEnd"));
        Fragment content = fragment(schema, map.get("content"));
        return content.size() == 0 && openStart == 0 && openEnd == 0
                ? Slice.EMPTY
                : new Slice(content, openStart, openEnd);
    }

    private static int depth(Object json) {
        if (!NodeType.isTruthy(json)) {
            return 0;
        }
        if (json instanceof Integer depth) {
            return depth;
        }
        throw malformed("an open depth is a whole number");
    }

    private static Invalid malformed(String why) {
        return Invalid.because("text.malformed", why);
    }
}
