package org.travaux.prose;

import java.util.Arrays;

/** Gathers the children of a fragment under construction. */
final class NodeBuilder {
    private Node[] nodes;
    private int count;
    private int size;

    NodeBuilder(int expected) {
        nodes = new Node[expected];
    }

    /** Adds a node as it is. */
    void add(Node node) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, count + (count >> 1) + 2);
        }
        nodes[count++] = node;
        size += node.nodeSize();
    }

    /** Adds a node; a text is joined to the one before where their markup is equal. */
    void join(Node node) {
        if (node.isText() && count > 0 && node.sameMarkup(nodes[count - 1])) {
            nodes[count - 1] = node.withText(nodes[count - 1].text() + node.text());
            size += node.nodeSize();
        } else {
            add(node);
        }
    }

    /** Adds the children of a fragment from an index to before another, as they are. */
    void addAll(Fragment fragment, int from, int to) {
        if (to <= from) {
            return;
        }
        if (count + to - from > nodes.length) {
            nodes = Arrays.copyOf(nodes, count + to - from + 2);
        }
        fragment.copyInto(nodes, count, from, to - from);
        for (int i = from; i < to; i++) {
            size += nodes[count++].nodeSize();
        }
    }

    Fragment toFragment() {
        if (count == 0) {
            return Fragment.EMPTY;
        }
        return new Fragment(count == nodes.length ? nodes : Arrays.copyOf(nodes, count), size);
    }
}
