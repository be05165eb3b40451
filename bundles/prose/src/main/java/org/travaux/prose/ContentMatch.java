package org.travaux.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A state in reading the children of a node from left to right: which types may follow, and whether the node may end here.
 *
 * <p>The states of one content expression form a deterministic automaton, made once when the schema is read, so that asking
 * whether a list of children is allowed costs one look-up for each.
 */
public final class ContentMatch {
    /** The one state of a type without content: such types are leaves. */
    static final ContentMatch EMPTY = new ContentMatch(true);

    private final boolean validEnd;
    private final List<Edge> edges = new ArrayList<>();
    private ContentMatch[] next = {};

    /** A type that may follow, and the state after it. */
    record Edge(NodeType type, ContentMatch next) {}

    ContentMatch(boolean validEnd) {
        this.validEnd = validEnd;
    }

    /** Closes the construction of one edge; edges keep the order of the expression. */
    void connect(NodeType type, ContentMatch to) {
        edges.add(new Edge(type, to));
        if (type.index() >= next.length) {
            next = java.util.Arrays.copyOf(next, type.index() + 1);
        }
        if (next[type.index()] == null) {
            next[type.index()] = to;
        }
    }

    List<Edge> edges() {
        return edges;
    }

    /** Tells whether the node may end here. */
    public boolean validEnd() {
        return validEnd;
    }

    /** Returns the types that may follow, in the order of the expression. */
    public List<NodeType> following() {
        return edges.stream().map(Edge::type).toList();
    }

    /** Returns the state after a child of the type, if one may follow. */
    public Optional<ContentMatch> matchType(NodeType type) {
        return Optional.ofNullable(matchTypeOrNull(type));
    }

    private ContentMatch matchTypeOrNull(NodeType type) {
        return type.index() < next.length ? next[type.index()] : null;
    }

    ContentMatch matchFragment(Fragment fragment) {
        return matchFragment(fragment, 0, fragment.childCount());
    }

    /** Returns the state after the children from an index to before another, {@code null} where one may not follow. */
    ContentMatch matchFragment(Fragment fragment, int from, int to) {
        ContentMatch match = this;
        Node[] children = fragment.array();
        for (int i = from; match != null && i < to; i++) {
            match = match.matchTypeOrNull(children[i].type());
        }
        return match;
    }

    boolean inlineContent() {
        return !edges.isEmpty() && edges.get(0).type().isInline();
    }

    boolean compatible(ContentMatch other) {
        for (Edge edge : edges) {
            if (other.matchTypeOrNull(edge.type()) != null) {
                return true;
            }
        }
        return false;
    }
}
