package org.travaux.prose;

/** Changes what stands in lines of text, wherever it is in a fragment. */
final class InlineContent {
    /** Changes one inline node. */
    @FunctionalInterface
    interface Change {
        Node of(Node node, Node parent);
    }

    private InlineContent() {}

    static Slice change(Slice slice, Node parent, Change change) {
        return new Slice(change(slice.content(), parent, change), slice.openStart(), slice.openEnd());
    }

    private static Fragment change(Fragment content, Node parent, Change change) {
        NodeBuilder changed = new NodeBuilder(content.childCount());
        for (Node child : content.array()) {
            Node inner =
                    child.content().size() == 0 ? child : child.withContent(change(child.content(), child, change));
            changed.join(inner.isInline() ? change.of(inner, parent) : inner);
        }
        return changed.toFragment();
    }
}
