package org.travaux.translation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.travaux.document.Blocks;
import org.travaux.document.Trees;
import org.travaux.prose.Fragment;
import org.travaux.prose.Node;

/** Changes trees by block id, for tests. */
final class Rewriting {
    private Rewriting() {}

    /** Returns the tree with other words in a block. */
    static Node words(Node tree, String block, String words) {
        return map(tree, block, node -> {
            if (node.isTextblock()) {
                return node.withContent(Fragment.of(Trees.words(words)));
            }
            List<Node> children = new ArrayList<>(node.children());
            children.set(0, Trees.wording(Trees.words(words)));
            return node.withContent(Fragment.of(children));
        });
    }

    /** Returns the tree with a block changed. */
    static Node map(Node node, String block, UnaryOperator<Node> change) {
        if (Blocks.idOf(node).filter(id -> id.value().equals(block)).isPresent()) {
            return change.apply(node);
        }
        if (node.isTextblock() || node.isLeaf()) {
            return node;
        }
        return node.withContent(Fragment.of(
                node.children().stream().map(child -> map(child, block, change)).toList()));
    }

    /** Returns the tree with other children in a block. */
    static Node children(Node tree, String block, UnaryOperator<List<Node>> change) {
        return map(tree, block, node -> node.withContent(Fragment.of(change.apply(new ArrayList<>(node.children())))));
    }
}
