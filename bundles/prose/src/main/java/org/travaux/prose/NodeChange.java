package org.travaux.prose;

import org.travaux.base.Invalid;

/** Replaces the markup of the one node that begins at a position, and keeps its content. */
final class NodeChange {
    private NodeChange() {}

    static Node nodeAt(Node doc, int position) {
        Node node = doc.nodeAtOrNull(position);
        if (node == null) {
            throw Invalid.because("step.unfit", "no node begins at position " + position);
        }
        return node;
    }

    /** Replaces only the opening token: the new node is empty and open, and the old content closes it. */
    static Node replaceMarkup(Node doc, int position, Node old, Node updated) {
        Slice opening = new Slice(Fragment.single(updated), 0, old.isLeaf() ? 0 : 1);
        return doc.replace(position, position + 1, opening);
    }
}
