package org.travaux.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.BlockId;
import org.travaux.prose.Node;

/** Finds the blocks of a tree: the nodes that bear an id and carry the alignment of all languages. */
public final class Blocks {
    private Blocks() {}

    /**
     * One block and where it stands.
     *
     * @param id the block's id; blocks without one are not listed
     * @param node the block
     * @param position the position before the node
     * @param depth the number of ancestors, 1 for a child of the document
     * @param parent the nearest ancestor that is a block with an id, if any
     */
    public record Block(BlockId id, Node node, int position, int depth, Optional<BlockId> parent) {
        /** Returns the name of the block's node type. */
        public String kind() {
            return node.type().name();
        }
    }

    /** Returns the blocks (not the inline nodes) of the tree that have an id, in document order. */
    public static List<Block> of(Node tree) {
        List<Block> found = new ArrayList<>();
        collect(tree, 0, 1, Optional.empty(), found);
        return found;
    }

    /** Returns the blocks of the tree by id, in document order. */
    public static Map<BlockId, Block> byId(Node tree) {
        Map<BlockId, Block> blocks = new LinkedHashMap<>();
        of(tree).forEach(block -> blocks.putIfAbsent(block.id(), block));
        return blocks;
    }

    /** Returns the id of a node, if it has one. */
    public static Optional<BlockId> idOf(Node node) {
        Object id = node.attrs().get("id");
        return id instanceof String text && !text.isEmpty() ? Optional.of(new BlockId(text)) : Optional.empty();
    }

    /**
     * Returns the textblock that holds a block's own words: the {@code wording} of a paragraph, the block itself where it is
     * a textblock, nothing for a mere container.
     */
    public static Optional<Node> wordingOf(Node block) {
        if (block.type().isTextblock()) {
            return Optional.of(block);
        }
        if (block.childCount() > 0 && block.child(0).type().name().equals("wording")) {
            return Optional.of(block.child(0));
        }
        return Optional.empty();
    }

    /** Returns the text of the title in one line, open places in brackets; empty where none was written yet. */
    public static String title(Node tree) {
        StringBuilder title = new StringBuilder();
        if (tree.childCount() > 0) {
            tree.child(0).children().forEach(inline -> title.append(oneLine(inline)));
        }
        return title.toString().strip();
    }

    private static String oneLine(Node inline) {
        return switch (inline.type().name()) {
            case "placeholder" -> "[" + inline.attr("text") + "]";
            case "lineBreak" -> " ";
            default -> inline.textContent();
        };
    }

    private static void collect(Node parent, int start, int depth, Optional<BlockId> above, List<Block> found) {
        int position = start;
        for (Node child : parent.children()) {
            if (child.type().isBlock()) {
                Optional<BlockId> id = idOf(child);
                int here = position;
                id.ifPresent(i -> found.add(new Block(i, child, here, depth, above)));
                collect(child, position + 1, depth + 1, id.isPresent() ? id : above, found);
            }
            position += child.nodeSize();
        }
    }
}
