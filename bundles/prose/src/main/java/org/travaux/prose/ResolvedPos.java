package org.travaux.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.travaux.base.Invalid;

/**
 * A position together with the nodes around it, from the root (depth 0) to the innermost (depth {@link #depth}), which is
 * never a text.
 */
public final class ResolvedPos {
    /** What {@link #index} answers beneath the innermost node: no index, and equal to no real one. */
    static final int NONE = Integer.MIN_VALUE;

    private final int position;
    private final int parentOffset;
    private final int depth;
    private final Node[] nodes;
    private final int[] indexes;
    /** Where, at each depth, the child at the index begins. */
    private final int[] starts;

    private ResolvedPos(int position, int parentOffset, int depth, Node[] nodes, int[] indexes, int[] starts) {
        this.position = position;
        this.parentOffset = parentOffset;
        this.depth = depth;
        this.nodes = nodes;
        this.indexes = indexes;
        this.starts = starts;
    }

    static ResolvedPos resolve(Node root, int position) {
        if (position < 0 || position > root.content().size()) {
            throw Invalid.because("text.position", "position " + position + " out of range");
        }
        Node[] nodes = new Node[8];
        int[] indexes = new int[8];
        int[] starts = new int[8];
        int start = 0;
        int inside = position;
        Node node = root;
        for (int depth = 0; ; depth++) {
            if (depth == nodes.length) {
                nodes = Arrays.copyOf(nodes, depth * 2);
                indexes = Arrays.copyOf(indexes, depth * 2);
                starts = Arrays.copyOf(starts, depth * 2);
            }
            int index = node.content().findIndex(inside);
            int offset = node.content().offsetOf(index);
            nodes[depth] = node;
            indexes[depth] = index;
            starts[depth] = start + offset;
            Node child = inside == offset ? null : node.child(index);
            if (child == null || child.isText()) {
                return new ResolvedPos(position, inside, depth, nodes, indexes, starts);
            }
            node = child;
            inside -= offset + 1;
            start += offset + 1;
        }
    }

    /** Returns the position. */
    public int pos() {
        return position;
    }

    /** Returns how many nodes lie between the root and the position; 0 directly in the root. */
    public int depth() {
        return depth;
    }

    /** Returns the distance from the start of the innermost node. */
    public int parentOffset() {
        return parentOffset;
    }

    /** Returns the innermost node. */
    public Node parent() {
        return nodes[depth];
    }

    /** Returns the root. */
    public Node doc() {
        return nodes[0];
    }

    /** Returns the node around the position at a depth. */
    public Node node(int at) {
        Node node = nodeOrNull(at);
        if (node == null) {
            throw Invalid.because("step.unfit", "nothing is open at depth " + at);
        }
        return node;
    }

    private Node nodeOrNull(int at) {
        return at >= 0 && at <= depth ? nodes[at] : null;
    }

    /** Returns the index of the child that the position lies in or before, at a depth. */
    public int index(int at) {
        return at >= 0 && at <= depth ? indexes[at] : NONE;
    }

    /** Returns the index of the child behind the position, at a depth. */
    public int indexAfter(int at) {
        return index(at) + (at == depth && textOffset() == 0 ? 0 : 1);
    }

    /** Returns where the content of the node at a depth begins. */
    public int start(int at) {
        return at == 0 ? 0 : starts[at - 1] + 1;
    }

    /** Returns where the content of the node at a depth ends. */
    public int end(int at) {
        return start(at) + node(at).content().size();
    }

    /** Returns the position before the node at a depth, which is not the root. */
    public int before(int at) {
        if (at < 1) {
            throw Invalid.because("text.position", "nothing is before the root");
        }
        return at == depth + 1 ? position : starts[at - 1];
    }

    /** Returns the position behind the node at a depth, which is not the root. */
    public int after(int at) {
        if (at < 1) {
            throw Invalid.because("text.position", "nothing is behind the root");
        }
        return at == depth + 1 ? position : starts[at - 1] + nodes[at].nodeSize();
    }

    /** Returns how far the position lies inside a text, 0 between nodes. */
    public int textOffset() {
        return position - starts[depth];
    }

    /** Returns the node behind the position, or the rest of the text it lies in. */
    public Optional<Node> nodeAfter() {
        Node child = parent().content().childOrNull(indexes[depth]);
        int offset = textOffset();
        return Optional.ofNullable(child == null || offset == 0 ? child : child.cut(offset, child.nodeSize()));
    }

    /** Returns the node before the position, or the beginning of the text it lies in. */
    public Optional<Node> nodeBefore() {
        int index = indexes[depth];
        int offset = textOffset();
        if (offset != 0) {
            return Optional.of(parent().child(index).cut(0, offset));
        }
        return index == 0 ? Optional.empty() : Optional.of(parent().child(index - 1));
    }

    /** Returns the depth down to which this position and another have the same nodes around them. */
    public int sharedDepth(int other) {
        for (int at = depth; at > 0; at--) {
            if (start(at) <= other && end(at) >= other) {
                return at;
            }
        }
        return 0;
    }

    /** Tells whether the two positions have the same innermost node. */
    public boolean sameParent(ResolvedPos other) {
        return position - parentOffset == other.position - other.parentOffset;
    }

    /** Returns the marks that text typed here takes over. */
    public List<Mark> marks() {
        Node parent = parent();
        int index = indexes[depth];
        if (parent.content().size() == 0) {
            return List.of();
        }
        if (textOffset() != 0) {
            return parent.child(index).marks();
        }
        Node before = index == 0 ? null : parent.child(index - 1);
        Node after = parent.content().childOrNull(index);
        Node main = before == null ? after : before;
        Node other = before == null ? null : after;
        return main.marks().stream()
                .filter(mark -> mark.type().isInclusive() || other != null && mark.isInSet(other.marks()))
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (int at = 1; at <= depth; at++) {
            path.append(nodes[at].type()).append('_').append(indexes[at - 1]).append(at < depth ? "/" : "");
        }
        return path.append(':').append(parentOffset).toString();
    }
}
