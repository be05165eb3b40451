package org.travaux.prose;

/** Tells tokens that open and close nodes from content. */
final class Structure {
    private Structure() {}

    /** Tells whether a range is more than closing tokens followed by opening ones. */
    static boolean contentBetween(Node doc, int from, int to) {
        ResolvedPos start = doc.resolve(from);
        int distance = to - from;
        int depth = start.depth();
        while (distance > 0
                && depth > 0
                && start.indexAfter(depth) == start.node(depth).childCount()) {
            depth--;
            distance--;
        }
        Node next = distance > 0 ? start.node(depth).content().childOrNull(start.indexAfter(depth)) : null;
        for (; distance > 0; distance--) {
            if (next == null || next.isLeaf()) {
                return true;
            }
            next = next.content().childOrNull(0);
        }
        return false;
    }
}
