package org.travaux.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.travaux.prose.Mark;
import org.travaux.prose.Node;
import org.travaux.prose.Schema;

/** Builders of small texts under the real schema: {@code doc(title("t", "Peace"), para("p1", "Decides"))}. */
public final class Trees {
    public static final Schema SCHEMA = TextSchema.schema();

    private Trees() {}

    /** Returns a document of a title and operative blocks. */
    public static Node doc(Node title, Node... operative) {
        Node part = SCHEMA.node("operativePart", Map.of("id", "part"), List.of(operative));
        return SCHEMA.node("doc", Map.of(), List.of(title, part));
    }

    public static Node title(String id, String text) {
        return SCHEMA.node("title", Map.of("id", id), words(text));
    }

    /** Returns an operative paragraph of plain words. */
    public static Node para(String id, String text) {
        return para(id, words(text));
    }

    /** Returns an operative paragraph of inline nodes. */
    public static Node para(String id, List<Node> inline) {
        return SCHEMA.node("operativeParagraph", Map.of("id", id), List.of(wording(inline)));
    }

    public static Node wording(List<Node> inline) {
        return SCHEMA.node("wording", Map.of(), inline);
    }

    public static List<Node> words(String text) {
        return text.isEmpty() ? List.of() : List.of(SCHEMA.text(text));
    }

    /** Returns words that bear one mark. */
    public static Node marked(String mark, String text) {
        Map<String, String> attrs = mark.equals("comment") ? Map.of("thread", "t1") : Map.of("id", "s1");
        return SCHEMA.text(text, List.of(SCHEMA.mark(mark, attrs)));
    }

    /** Returns a node that bears one more mark. */
    public static Node with(Mark mark, Node node) {
        return node.withMarks(mark.addToSet(node.marks()));
    }

    public static Mark mark(String name) {
        return SCHEMA.mark(name, Map.of("id", "s1"));
    }

    /** Returns the inline nodes as one list. */
    public static List<Node> line(Object... parts) {
        List<Node> nodes = new ArrayList<>();
        for (Object part : parts) {
            nodes.add(part instanceof Node node ? node : SCHEMA.text((String) part));
        }
        return nodes;
    }
}
