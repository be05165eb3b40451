package org.travaux.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.travaux.prose.Fragment;
import org.travaux.prose.Mark;
import org.travaux.prose.Node;
import org.travaux.prose.NodeType;

/**
 * One of the three ways to read a text that holds suggestions. Each gives a tree that is valid under the same schema; blocks
 * keep their ids. Comments and the zero-width spaces that the editor puts at the edges of blocks are nobody's words and stand
 * in none of them; brackets stay brackets in all.
 */
public enum Reading {
    /**
     * The text as agreed so far: what is suggested is not applied. Suggested insertions are left out, suggested deletions
     * stay, suggested modifications are undone. Translation, search, word counts and comparisons use it.
     */
    CLEAN(Set.of("insertion"), Set.of("insertion", "deletion", "modification", "comment")),
    /** Everything as it stands, with its marks of suggestion. */
    COMPILATION(Set.of(), Set.of("comment")),
    /** The text as it would be if all suggestions were accepted; a preview only. */
    ACCEPTED(Set.of("deletion"), Set.of("insertion", "deletion", "modification", "comment"));

    private static final char PLACEHOLDER = '\u200B';

    private final Set<String> leftOut;
    private final Set<String> unmarked;

    Reading(Set<String> leftOut, Set<String> unmarked) {
        this.leftOut = leftOut;
        this.unmarked = unmarked;
    }

    /** Returns the tree as this reading reads it; the same tree where there is nothing to read differently. */
    public Node of(Node tree) {
        return read(tree);
    }

    private Node read(Node node) {
        Node undone = this == CLEAN ? undoModifications(node) : node;
        Node unmarkedNode = undone.withMarks(withoutMarks(undone.marks()));
        if (node.isText() || node.isLeaf()) {
            return unmarkedNode;
        }
        Fragment content = contentOf(undone);
        return unmarkedNode.withContent(content.equals(undone.content()) ? undone.content() : content);
    }

    private Fragment contentOf(Node node) {
        if (node.type().inlineContent()) {
            List<Node> kept = new ArrayList<>();
            node.children().stream()
                    .filter(child -> !isLeftOut(child))
                    .map(this::read)
                    .filter(child -> child.isText() || child.isLeaf() || !isHollow(child))
                    .forEach(kept::add);
            return trimmed(Fragment.of(kept));
        }
        return blocksOf(node);
    }

    /** Leaves out blocks as far as the schema allows; one that must be there stays, emptied. */
    private Fragment blocksOf(Node node) {
        List<Node> all = new ArrayList<>();
        Map<Node, Node> removable = new IdentityHashMap<>();
        for (Node child : node.children()) {
            boolean out = isLeftOut(child);
            Node read = out ? hollow(child) : read(child);
            if (out || isHollow(read)) {
                // A fresh object, so that removing by identity never removes another block that happens to be shared.
                read = read.isText() ? read : read.withContent(Fragment.of(read.children()));
                removable.put(read, child);
            }
            all.add(read);
        }
        for (Node candidate : List.copyOf(all)) {
            if (removable.containsKey(candidate)) {
                List<Node> without = without(all, candidate);
                boolean allowed = node.type().validContent(Fragment.of(without));
                all = allowed || without.isEmpty() && !isLastRefuge(node) ? without : all;
            }
        }
        return Fragment.of(all.stream()
                .map(kept -> isHollow(kept) ? hollow(removable.get(kept)) : kept)
                .toList());
    }

    private static List<Node> without(List<Node> nodes, Node one) {
        return nodes.stream().filter(node -> node != one).toList();
    }

    /** Tells whether the node cannot go itself when all in it goes, so that something empty must stay in it. */
    private static boolean isLastRefuge(Node node) {
        return node.type().name().equals("operativePart") || node.type().name().equals("doc");
    }

    /** Tells whether everything the node needs was left out, so that it goes too. */
    private static boolean isHollow(Node node) {
        return node.childCount() == 0 && !node.isLeaf() && !node.type().validContent(Fragment.EMPTY);
    }

    private Node hollow(Node node) {
        Node bare = node.withMarks(withoutMarks(node.marks()));
        if (node.isTextblock() || node.isLeaf()) {
            return bare.withContent(Fragment.EMPTY);
        }
        List<Node> needed = new ArrayList<>();
        node.children().stream().map(this::hollow).forEach(needed::add);
        for (Node child : List.copyOf(needed)) {
            List<Node> without = without(needed, child);
            if (node.type().validContent(Fragment.of(without))) {
                needed = without;
            }
        }
        return bare.withContent(Fragment.of(needed));
    }

    private boolean isLeftOut(Node node) {
        return node.marks().stream()
                .anyMatch(mark -> leftOut.contains(mark.type().name()));
    }

    private List<Mark> withoutMarks(List<Mark> marks) {
        if (marks.stream().noneMatch(mark -> unmarked.contains(mark.type().name()))) {
            return marks;
        }
        return marks.stream()
                .filter(mark -> !unmarked.contains(mark.type().name()))
                .toList();
    }

    private static Node undoModifications(Node node) {
        Node undone = node;
        for (Mark mark : node.marks()) {
            if (mark.type().name().equals("modification")) {
                undone = undo(mark, undone);
            }
        }
        return undone;
    }

    private static Node undo(Mark modification, Node node) {
        Object previous = modification.attr("previousValue");
        if ("attr".equals(modification.attr("type")) && modification.attr("attrName") instanceof String name) {
            return withAttribute(node, name, previous);
        }
        if ("nodeType".equals(modification.attr("type")) && previous instanceof String name) {
            return withType(node, name);
        }
        return node;
    }

    private static Node withAttribute(Node node, String name, Object value) {
        boolean admitted =
                node.type().attributes().stream().anyMatch(type -> type.name().equals(name) && type.admits(value));
        if (!admitted) {
            return node;
        }
        Map<String, Object> attrs = new LinkedHashMap<>(node.attrs());
        attrs.put(name, value);
        return node.withAttrs(attrs);
    }

    private static Node withType(Node node, String name) {
        Optional<NodeType> type = TextSchema.schema().findNodeType(name);
        if (type.isEmpty() || node.isText() || !type.get().validContent(node.content())) {
            return node;
        }
        Map<String, Object> attrs = new LinkedHashMap<>();
        type.get().attributes().stream()
                .filter(attribute -> node.attrs().containsKey(attribute.name()))
                .forEach(attribute -> attrs.put(attribute.name(), node.attr(attribute.name())));
        return TextSchema.schema().node(type.get(), attrs, node.children(), node.marks());
    }

    /** Drops the zero-width spaces at both edges of a line of text. */
    private static Fragment trimmed(Fragment line) {
        int from = 0;
        int to = line.size();
        for (Node child : line.children()) {
            int leading = leading(child.text());
            from += leading;
            if (!child.isText() || leading < child.text().length()) {
                break;
            }
        }
        List<Node> children = line.children();
        for (int i = children.size() - 1; i >= 0 && to > from; i--) {
            int trailing = trailing(children.get(i).text());
            to -= trailing;
            if (!children.get(i).isText() || trailing < children.get(i).text().length()) {
                break;
            }
        }
        return from == 0 && to == line.size() ? line : cut(children, from, Math.max(from, to));
    }

    private static Fragment cut(List<Node> children, int from, int to) {
        List<Node> kept = new ArrayList<>();
        int position = 0;
        for (Node child : children) {
            int start = Math.max(from, position);
            int end = Math.min(to, position + child.nodeSize());
            if (start < end) {
                kept.add(child.isText() ? child.cut(start - position, end - position) : child);
            }
            position += child.nodeSize();
        }
        return Fragment.of(kept);
    }

    private static int leading(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == PLACEHOLDER) {
            i++;
        }
        return i;
    }

    private static int trailing(String text) {
        int i = text.length();
        while (i > 0 && text.charAt(i - 1) == PLACEHOLDER) {
            i--;
        }
        return text.length() - i;
    }
}
