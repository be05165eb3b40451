package org.travaux.translation.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.travaux.document.Blocks;
import org.travaux.prose.Node;

/**
 * The blocks of a tree by key: the id, or, for the rows and cells of a table, the first id inside. The words of a paragraph
 * ({@code wording}) belong to it and are no block of their own. The tree itself has the empty key.
 */
final class Outline {
    /** One block; positions count before the node, in the whole tree. */
    record Block(String key, Node node, int position, String parent) {
        /** Tells whether the key is the block's own id. */
        boolean isOwn() {
            return !key.startsWith("~");
        }
    }

    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Map<String, List<String>> children = new LinkedHashMap<>();

    private Outline() {}

    static Outline of(Node tree) {
        Outline outline = new Outline();
        outline.blocks.put("", new Block("", tree, -1, "none"));
        outline.collect(tree, 0, "");
        return outline;
    }

    /** Returns a block of this key that does not lie between two positions, {@code null} where there is none. */
    static Block outside(Node tree, int from, int to, String key) {
        Block[] found = {null};
        tree.descendants((node, position, parent, index) -> {
            if (found[0] == null
                    && (position < from || position >= to)
                    && keyOf(node).filter(key::equals).isPresent()) {
                found[0] = new Block(key, node, position, "");
            }
            return node.isBlock() && !node.isTextblock();
        });
        return found[0];
    }

    /** Returns the key of a block, if it has one. */
    static Optional<String> keyOf(Node node) {
        if (!node.isBlock() || node.is("wording")) {
            return Optional.empty();
        }
        Optional<String> own = Blocks.idOf(node).map(id -> id.value());
        if (own.isPresent()) {
            return own;
        }
        return node.children().stream()
                .flatMap(child -> keyOf(child).stream())
                .findFirst()
                .map(inner -> "~" + node.type().name() + inner.replace("~", "/"));
    }

    /** Returns the blocks in document order, without the tree itself. */
    List<Block> blocks() {
        return blocks.values().stream().filter(block -> !block.key().isEmpty()).toList();
    }

    /** Returns the block, {@code null} where there is none. */
    Block get(String key) {
        return blocks.get(key);
    }

    /** Returns the keys of the blocks directly in this one. */
    List<String> children(String key) {
        return children.getOrDefault(key, List.of());
    }

    /** Returns the keys of the blocks that have blocks in them. */
    Set<String> parents() {
        return children.keySet();
    }

    private void collect(Node parent, int start, String key) {
        int position = start;
        for (Node child : parent.children()) {
            Optional<String> own = keyOf(child).filter(k -> !blocks.containsKey(k));
            if (own.isPresent()) {
                blocks.put(own.get(), new Block(own.get(), child, position, key));
                children.computeIfAbsent(key, k -> new ArrayList<>()).add(own.get());
                collect(child, position + 1, own.get());
            }
            position += child.nodeSize();
        }
    }
}
