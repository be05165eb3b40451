package org.travaux.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.travaux.base.Invalid;

/**
 * A document or a part of one: a paragraph, a note, a run of text.
 *
 * <p>Nodes never change. A step makes new ones and shares with the old tree what it did not touch, so that keeping every
 * version in memory is cheap and comparing two of them begins with identity. A node may break its schema's rules until
 * {@link #check} is asked; its attributes are checked when it is made.
 */
public final class Node {
    private final NodeType type;
    private final Attributes attributes;
    private final Fragment content;
    private final List<Mark> marks;
    private final String text;
    private final int nodeSize;

    Node(NodeType type, Attributes attributes, Fragment content, List<Mark> marks) {
        this.type = type;
        this.attributes = attributes;
        this.content = content;
        this.marks = marks;
        this.text = null;
        this.nodeSize = type.isLeaf() ? 1 : 2 + content.size();
    }

    Node(NodeType type, Attributes attributes, String text, List<Mark> marks) {
        if (text.isEmpty()) {
            throw Invalid.because("text.malformed", "a text has at least one character");
        }
        this.type = type;
        this.attributes = attributes;
        this.content = Fragment.EMPTY;
        this.marks = marks;
        this.text = text;
        this.nodeSize = text.length();
    }

    /** Returns the kind of node. */
    public NodeType type() {
        return type;
    }

    /** Tells whether the node is of the type of this name. */
    public boolean is(String typeName) {
        return type.name().equals(typeName);
    }

    /** Returns the attribute values in declared order; a value may be {@code null}. */
    public Map<String, Object> attrs() {
        return attributes;
    }

    /** Returns the value of an attribute, {@code null} where there is none. */
    public Object attr(String name) {
        return attributes.get(name);
    }

    Attributes attributes() {
        return attributes;
    }

    /** Returns the children. */
    public Fragment content() {
        return content;
    }

    /** Returns the set of marks. */
    public List<Mark> marks() {
        return marks;
    }

    /** Tells whether this is text. */
    public boolean isText() {
        return text != null;
    }

    /** Returns the text of a text node, empty for every other. */
    public String text() {
        return text == null ? "" : text;
    }

    /** Returns how many positions one passes on the way through this node. */
    public int nodeSize() {
        return nodeSize;
    }

    /** Returns the number of children. */
    public int childCount() {
        return content.childCount();
    }

    /** Returns the child at an index. */
    public Node child(int index) {
        return content.child(index);
    }

    /** Returns the children as a list. */
    public List<Node> children() {
        return content.children();
    }

    /** Tells whether the node stands in a line of text. */
    public boolean isInline() {
        return type.isInline();
    }

    /** Tells whether the node is a block. */
    public boolean isBlock() {
        return type.isBlock();
    }

    /** Tells whether the node is a block of text. */
    public boolean isTextblock() {
        return type.isTextblock();
    }

    /** Tells whether the node can have no content. */
    public boolean isLeaf() {
        return type.isLeaf();
    }

    /** Tells whether the node is edited as one thing. */
    public boolean isAtom() {
        return type.isAtom();
    }

    /** Returns all text in this node; leaves give the text their type declares. */
    public String textContent() {
        if (text != null) {
            return text;
        }
        return isLeaf() ? type.leafText() : textBetween(0, content.size(), "");
    }

    /** Returns the text between two positions of the content, blocks separated by what is given. */
    public String textBetween(int from, int to, String blockSeparator) {
        StringBuilder found = new StringBuilder();
        boolean[] first = {true};
        nodesBetween(from, to, (node, position, parent, index) -> {
            String part = node.isText()
                    ? node.text.substring(
                            Math.max(from, position) - position, Math.min(to - position, node.text.length()))
                    : node.isLeaf() ? node.type.leafText() : "";
            if (node.isTextblock() || node.isBlock() && node.isLeaf() && !part.isEmpty()) {
                found.append(first[0] ? "" : blockSeparator);
                first[0] = false;
            }
            found.append(part);
            return true;
        });
        return found.toString();
    }

    /** Shows every node below this one, outside in; positions count from the start of this node's content. */
    public void descendants(NodeVisitor visitor) {
        nodesBetween(0, content.size(), visitor);
    }

    /** Shows every node below this one that reaches between two positions of its content. */
    public void nodesBetween(int from, int to, NodeVisitor visitor) {
        content.nodesBetween(from, to, visitor, 0, this);
    }

    /** Returns the node that begins at a position, or the text around it; empty at the end of a node. */
    public Optional<Node> nodeAt(int position) {
        return Optional.ofNullable(nodeAtOrNull(position));
    }

    Node nodeAtOrNull(int position) {
        Node node = this;
        int inside = position;
        while (true) {
            int index = node.content.findIndex(inside);
            int offset = node.content.offsetOf(index);
            node = node.content.childOrNull(index);
            if (node == null || offset == inside || node.isText()) {
                return node;
            }
            inside -= offset + 1;
        }
    }

    /** Returns what surrounds a position of the content. */
    public ResolvedPos resolve(int position) {
        return ResolvedPos.resolve(this, position);
    }

    /** Returns the piece between two positions, cut open where they lie in different nodes. */
    public Slice slice(int from, int to) {
        if (from == to) {
            return Slice.EMPTY;
        }
        ResolvedPos start = resolve(from);
        ResolvedPos end = resolve(to);
        int depth = start.sharedDepth(to);
        int base = start.start(depth);
        Fragment part = start.node(depth).content.cut(from - base, to - base);
        return new Slice(part, start.depth() - depth, end.depth() - depth);
    }

    /**
     * Returns this node with the range replaced by the slice.
     *
     * @throws Invalid {@code step.unfit} where they do not fit together
     */
    public Node replace(int from, int to, Slice slice) {
        return Replacement.replace(resolve(from), resolve(to), slice);
    }

    /** Returns this node with only the part of its content, or of its text, between two positions. */
    public Node cut(int from, int to) {
        if (text != null) {
            return from == 0 && to == text.length() ? this : withText(text.substring(from, Math.max(from, to)));
        }
        return withContent(content.cut(from, to));
    }

    /** Returns this node with other content. */
    public Node withContent(Fragment changed) {
        return changed == content ? this : new Node(type, attributes, changed, marks);
    }

    /** Returns this node with other attributes, checked and completed by defaults. */
    public Node withAttrs(Map<String, ?> attrs) {
        return type.create(attrs, content, marks);
    }

    /** Returns this node with another set of marks. */
    public Node withMarks(List<Mark> set) {
        if (set == marks) {
            return this;
        }
        return text == null ? new Node(type, attributes, content, set) : new Node(type, attributes, text, set);
    }

    /** Returns a text of the same markup. */
    Node withText(String changed) {
        return new Node(type, attributes, changed, marks);
    }

    /** Tells whether type, attributes and marks are equal. */
    public boolean sameMarkup(Node other) {
        return type == other.type && attributes.same(other.attributes) && Mark.sameSet(marks, other.marks);
    }

    /**
     * Refuses a tree that breaks a rule of its schema, in content, attributes or marks, anywhere below this node.
     *
     * @throws Invalid {@code text.invalid} or {@code text.attribute}
     */
    public void check() {
        Check.everything(this);
    }

    /**
     * Does what {@link #check} does where all that this tree shares with an earlier one is known to be right: only nodes
     * that are new are looked at.
     *
     * @param before the checked tree from which this one was made
     */
    public void checkChangesSince(Node before) {
        Check.changes(before, this);
    }

    /**
     * Shows every node of this tree that is not shared with an earlier one, outside in: what a rule beyond the schema has to
     * look at after a step.
     */
    public void forEachNewSince(Node before, Consumer<Node> rule) {
        Check.changes(before, this, rule);
    }

    /**
     * Refuses a tree in which nodes stand deeper in one another than a limit. Every commit may wrap a little more; without
     * this a patient client could build a tree too deep to walk.
     *
     * @throws Invalid {@code text.too-deep}
     */
    public void checkDepth(int limit) {
        Check.depth(this, limit, limit);
    }

    /** Returns the node as JSON text, with the same keys in the same order as ProseMirror writes it. */
    public String toJson() {
        return Json.write(toJsonValue());
    }

    /** Returns the node as a JSON value. */
    public Map<String, Object> toJsonValue() {
        Map<String, Object> json = new LinkedHashMap<>(8);
        json.put("type", type.name());
        if (!attributes.isEmpty()) {
            json.put("attrs", attributes);
        }
        if (content.size() > 0) {
            json.put("content", content.toJsonValue());
        }
        if (!marks.isEmpty()) {
            json.put("marks", marks.stream().map(Mark::toJsonValue).toList());
        }
        if (text != null) {
            json.put("text", text);
        }
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Node node
                        && nodeSize == node.nodeSize
                        && sameMarkup(node)
                        && (text == null ? node.text == null : text.equals(node.text))
                        && content.equals(node.content);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + (text == null ? content.hashCode() : text.hashCode());
    }

    /** Returns the tree in the notation of the tests, such as {@code doc(paragraph("One"))}. */
    @Override
    public String toString() {
        String own = text != null ? Json.write(text) : type.name();
        StringBuilder out = new StringBuilder(own);
        if (content.size() > 0) {
            String inner = content.toString();
            out.append('(').append(inner, 1, inner.length() - 1).append(')');
        }
        for (int i = marks.size() - 1; i >= 0; i--) {
            out.insert(0, marks.get(i).type().name() + "(").append(')');
        }
        return out.toString();
    }
}
