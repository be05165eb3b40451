package org.travaux.interchange.internal.align;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.travaux.base.BlockId;
import org.travaux.interchange.internal.text.Build;
import org.travaux.prose.Node;

/** Walks two trees side by side and gives each node the id of the node of its kind that stands at the same place. */
public final class OrderPairing {
    private static final String ID = "id";

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();

    private OrderPairing(Node source) {
        collect(source);
    }

    /** Returns the target with the ids of the source. */
    public static Node of(Node source, Node target) {
        OrderPairing pairing = new OrderPairing(source);
        return pairing.repointed(pairing.pair(source, target));
    }

    private Node pair(Node from, Node to) {
        Map<String, Deque<Node>> waiting = new HashMap<>();
        from.children().stream().filter(child -> !child.isText()).forEach(child -> waiting.computeIfAbsent(
                        kind(child), k -> new ArrayDeque<>())
                .add(child));
        List<Node> children = new ArrayList<>();
        for (Node child : to.children()) {
            Deque<Node> candidates = waiting.getOrDefault(kind(child), new ArrayDeque<>());
            if (child.isText()) {
                children.add(child);
            } else {
                children.add(candidates.isEmpty() ? alone(child) : pair(candidates.remove(), child));
            }
        }
        String id = id(from);
        return with(to, id.isEmpty() ? unique(id(to)) : id, children);
    }

    private Node alone(Node node) {
        List<Node> children = new ArrayList<>();
        node.children().forEach(child -> children.add(child.isText() ? child : alone(child)));
        return with(node, unique(id(node)), children);
    }

    private static String kind(Node node) {
        return node.is("tableHeader") ? "tableCell" : node.type().name();
    }

    private static String id(Node node) {
        return String.valueOf(node.attrs().getOrDefault(ID, ""));
    }

    private String unique(String wished) {
        String id = wished;
        while (id.isEmpty() || !taken.add(id)) {
            id = BlockId.fresh().value();
        }
        return id;
    }

    private Node with(Node node, String id, List<Node> children) {
        Map<String, Object> attrs = new HashMap<>(node.attrs());
        if (attrs.containsKey(ID)) {
            renamed.put(String.valueOf(attrs.put(ID, id)), id);
        }
        return Build.marked(node.type().name(), attrs, children, node.marks());
    }

    /** Repeated marks and links follow what they point to. */
    private Node repointed(Node node) {
        if (node.isText()) {
            return node;
        }
        Map<String, Object> attrs = new HashMap<>(node.attrs());
        attrs.computeIfPresent("target", (key, old) -> renamed.getOrDefault(String.valueOf(old), String.valueOf(old)));
        List<Node> children = new ArrayList<>();
        node.children().forEach(child -> children.add(repointed(child)));
        return Build.marked(node.type().name(), attrs, children, node.marks());
    }

    private void collect(Node node) {
        if (!id(node).isEmpty()) {
            taken.add(id(node));
        }
        node.children().forEach(this::collect);
    }
}
