package org.travaux.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A content expression as a non-deterministic automaton: numbered states with edges to others, some of which cost no child.
 * The first state is the entry, the last one success. The order of edges is kept, because it decides what an editor fills
 * in.
 */
final class ContentAutomaton {
    private static final class Edge {
        /** The type of the child to pass, {@code null} where none is needed. */
        final NodeType type;

        int to;

        Edge(NodeType type) {
            this.type = type;
        }
    }

    private final List<List<Edge>> states = new ArrayList<>();
    private final Map<List<Integer>, ContentMatch> matches = new HashMap<>();

    ContentAutomaton(ContentExpression.Part part) {
        state();
        connect(compile(part, 0), state());
    }

    /** Returns the deterministic automaton: each of its states is the set of states one can be in here. */
    ContentMatch toMatch() {
        return explore(reachable(0));
    }

    private int state() {
        states.add(new ArrayList<>());
        return states.size() - 1;
    }

    private Edge edge(int from, NodeType type) {
        Edge edge = new Edge(type);
        states.get(from).add(edge);
        return edge;
    }

    private void edge(int from, int to) {
        edge(from, null).to = to;
    }

    private static void connect(List<Edge> edges, int to) {
        edges.forEach(edge -> edge.to = to);
    }

    /** Adds the part behind a state and returns the edges that lead out of it, to be connected by the caller. */
    private List<Edge> compile(ContentExpression.Part part, int from) {
        if (part instanceof ContentExpression.Choice choice) {
            List<Edge> out = new ArrayList<>();
            choice.parts().forEach(one -> out.addAll(compile(one, from)));
            return out;
        }
        if (part instanceof ContentExpression.Sequence sequence) {
            return compileSequence(sequence, from);
        }
        if (part instanceof ContentExpression.Any any) {
            int loop = state();
            edge(from, loop);
            connect(compile(any.part(), loop), loop);
            return List.of(edge(loop, null));
        }
        if (part instanceof ContentExpression.OneOrMore more) {
            int loop = state();
            connect(compile(more.part(), from), loop);
            connect(compile(more.part(), loop), loop);
            return List.of(edge(loop, null));
        }
        if (part instanceof ContentExpression.Maybe maybe) {
            List<Edge> out = new ArrayList<>(List.of(edge(from, null)));
            out.addAll(compile(maybe.part(), from));
            return out;
        }
        if (part instanceof ContentExpression.Range range) {
            return compileRange(range, from);
        }
        return List.of(edge(from, ((ContentExpression.Name) part).type()));
    }

    private List<Edge> compileSequence(ContentExpression.Sequence sequence, int from) {
        int start = from;
        List<Edge> out = List.of();
        for (int i = 0; i < sequence.parts().size(); i++) {
            if (i > 0) {
                start = state();
                connect(out, start);
            }
            out = compile(sequence.parts().get(i), start);
        }
        return out;
    }

    private List<Edge> compileRange(ContentExpression.Range range, int from) {
        int current = from;
        for (int i = 0; i < range.min(); i++) {
            int next = state();
            connect(compile(range.part(), current), next);
            current = next;
        }
        if (range.max() == ContentExpression.UNBOUNDED) {
            connect(compile(range.part(), current), current);
        }
        for (int i = range.min(); i < range.max(); i++) {
            int next = state();
            edge(current, next);
            connect(compile(range.part(), current), next);
            current = next;
        }
        return List.of(edge(current, null));
    }

    /** Returns the states one can be in without passing a child, highest number first. */
    private List<Integer> reachable(int state) {
        List<Integer> found = new ArrayList<>();
        scan(state, found);
        found.sort(Comparator.reverseOrder());
        return found;
    }

    private void scan(int state, List<Integer> found) {
        List<Edge> edges = states.get(state);
        if (edges.size() == 1 && edges.get(0).type == null) {
            scan(edges.get(0).to, found);
            return;
        }
        found.add(state);
        for (Edge edge : edges) {
            if (edge.type == null && !found.contains(edge.to)) {
                scan(edge.to, found);
            }
        }
    }

    private ContentMatch explore(List<Integer> set) {
        ContentMatch match = new ContentMatch(set.contains(states.size() - 1));
        matches.put(set, match);
        Map<NodeType, List<Integer>> following = new LinkedHashMap<>();
        for (int state : set) {
            for (Edge edge : states.get(state)) {
                if (edge.type != null) {
                    follow(edge, following);
                }
            }
        }
        following.forEach((type, next) -> {
            next.sort(Comparator.reverseOrder());
            ContentMatch known = matches.get(next);
            match.connect(type, known != null ? known : explore(next));
        });
        return match;
    }

    private void follow(Edge edge, Map<NodeType, List<Integer>> following) {
        List<Integer> next = following.computeIfAbsent(edge.type, type -> new ArrayList<>());
        for (int state : reachable(edge.to)) {
            if (!next.contains(state)) {
                next.add(state);
            }
        }
    }
}
