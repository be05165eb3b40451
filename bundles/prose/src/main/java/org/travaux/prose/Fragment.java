package org.travaux.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.travaux.base.Invalid;

/** The children of a node: an immutable list that knows how long it is in positions. */
public final class Fragment {
    /** The content of a node that has none. */
    public static final Fragment EMPTY = new Fragment(new Node[0], 0);

    private final Node[] children;
    private final int size;

    /** Takes the array over: whoever hands it in keeps no other reference to it. */
    Fragment(Node[] children, int size) {
        this.children = children;
        this.size = size;
    }

    /** Returns the nodes as a fragment, adjacent texts of equal markup joined into one. */
    public static Fragment of(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return EMPTY;
        }
        NodeBuilder joined = new NodeBuilder(nodes.size());
        nodes.forEach(joined::join);
        return joined.toFragment();
    }

    /** Returns the nodes as a fragment, adjacent texts of equal markup joined into one. */
    public static Fragment of(Node... nodes) {
        return of(Arrays.asList(nodes));
    }

    static Fragment single(Node node) {
        return new Fragment(new Node[] {node}, node.nodeSize());
    }

    /** Returns the length in positions. */
    public int size() {
        return size;
    }

    /** Returns the number of nodes. */
    public int childCount() {
        return children.length;
    }

    /** Returns the node at an index. */
    public Node child(int index) {
        if (index < 0 || index >= children.length) {
            throw Invalid.because("text.position", "no child " + index + " among " + children.length);
        }
        return children[index];
    }

    /** Returns the node at an index, {@code null} behind the last. */
    Node childOrNull(int index) {
        return index < children.length ? children[index] : null;
    }

    /** Returns the nodes as a list. */
    public List<Node> children() {
        return List.of(children);
    }

    /** Returns the first node, if there is one. */
    public Optional<Node> firstChild() {
        return Optional.ofNullable(childOrNull(0));
    }

    /** Returns the last node, if there is one. */
    public Optional<Node> lastChild() {
        return children.length == 0 ? Optional.empty() : Optional.of(children[children.length - 1]);
    }

    /** Returns the index of the child that a position lies in or before; the child's own start tells which. */
    int findIndex(int position) {
        if (position == 0) {
            return 0;
        }
        if (position == size) {
            return children.length;
        }
        if (position > size || position < 0) {
            throw Invalid.because("text.position", "position " + position + " outside of a content of " + size);
        }
        int index = 0;
        for (int end = children[0].nodeSize(); end <= position; end += children[index].nodeSize()) {
            index++;
        }
        return index;
    }

    /** Returns where the child at an index begins. */
    int offsetOf(int index) {
        if (index == children.length) {
            return size;
        }
        int offset = 0;
        for (int i = 0; i < index; i++) {
            offset += children[i].nodeSize();
        }
        return offset;
    }

    /** Returns this fragment followed by the other; texts that meet are joined where their markup is equal. */
    Fragment append(Fragment other) {
        if (other.size == 0) {
            return this;
        }
        if (size == 0) {
            return other;
        }
        NodeBuilder appended = new NodeBuilder(children.length + other.children.length);
        appended.addAll(this, 0, children.length);
        appended.join(other.children[0]);
        appended.addAll(other, 1, other.children.length);
        return appended.toFragment();
    }

    /** Returns the part between two positions; nodes at the edges are cut through. */
    Fragment cut(int from, int to) {
        if (from == 0 && to == size) {
            return this;
        }
        if (to <= from) {
            return EMPTY;
        }
        NodeBuilder part = new NodeBuilder(children.length);
        for (int i = 0, start = 0; start < to; i++) {
            Node child = child(i);
            int end = start + child.nodeSize();
            if (end > from) {
                part.add(start < from || end > to ? cutChild(child, from - start, to - start) : child);
            }
            start = end;
        }
        return part.toFragment();
    }

    private static Node cutChild(Node child, int from, int to) {
        return child.isText()
                ? child.cut(Math.max(0, from), Math.min(child.nodeSize(), to))
                : child.cut(Math.max(0, from - 1), Math.min(child.content().size(), to - 1));
    }

    /** Returns this fragment with another node in a place. */
    Fragment replaceChild(int index, Node node) {
        Node current = child(index);
        if (current == node) {
            return this;
        }
        Node[] copy = children.clone();
        copy[index] = node;
        return new Fragment(copy, size + node.nodeSize() - current.nodeSize());
    }

    void nodesBetween(int from, int to, NodeVisitor visitor, int start, Node parent) {
        for (int i = 0, position = 0; position < to; i++) {
            Node child = child(i);
            int end = position + child.nodeSize();
            Fragment inner = child.content();
            if (end > from && visitor.visit(child, start + position, parent, i) && inner.size != 0) {
                int open = position + 1;
                inner.nodesBetween(
                        Math.max(0, from - open), Math.min(inner.size, to - open), visitor, start + open, child);
            }
            position = end;
        }
    }

    List<Object> toJsonValue() {
        return Arrays.stream(children).map(Node::toJsonValue).collect(Collectors.toList());
    }

    /** Returns the types of the nodes, for messages: they never show text. */
    String outline() {
        return Arrays.stream(children)
                .limit(20)
                .map(node -> node.type().name())
                .collect(Collectors.joining(", ", "<", children.length > 20 ? ", …>" : ">"));
    }

    void copyInto(Node[] target, int at, int from, int count) {
        System.arraycopy(children, from, target, at, count);
    }

    Node[] array() {
        return children;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Fragment fragment
                        && size == fragment.size
                        && Arrays.equals(children, fragment.children);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(children);
    }

    @Override
    public String toString() {
        return Arrays.stream(children).map(Node::toString).collect(Collectors.joining(", ", "<", ">"));
    }
}
