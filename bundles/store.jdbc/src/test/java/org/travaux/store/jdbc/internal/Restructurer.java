package org.travaux.store.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.travaux.base.BlockId;
import org.travaux.document.Blocks;
import org.travaux.document.Trees;
import org.travaux.prose.Node;
import org.travaux.prose.ReplaceStep;
import org.travaux.prose.Slice;
import org.travaux.prose.Step;

/** Changes the structure of a text at random: paragraphs come, go, come back, move, and become sub-paragraphs or no longer. */
final class Restructurer {
    private final Random random;
    private final List<Node> removed = new ArrayList<>();

    Restructurer(Random random) {
        this.random = random;
    }

    /** Returns the steps of one change. */
    List<Step> change(Node tree) {
        List<Blocks.Block> paragraphs = Blocks.of(tree).stream()
                .filter(block -> block.kind().endsWith("Paragraph"))
                .toList();
        if (paragraphs.size() < 5) {
            return List.of(insert(tree, fresh("operativeParagraph")));
        }
        Blocks.Block chosen = paragraphs.get(random.nextInt(paragraphs.size()));
        return switch (random.nextInt(7)) {
            case 0, 1 -> List.of(insert(tree, fresh("operativeParagraph")));
            case 2 -> List.of(drop(chosen));
            case 3 ->
                removed.isEmpty() ? List.of(write(chosen)) : List.of(insert(tree, removed.remove(removed.size() - 1)));
            case 4, 5 -> move(tree, chosen);
            default -> List.of(write(chosen));
        };
    }

    private static Node fresh(String type) {
        return Trees.SCHEMA.node(
                type, Map.of("id", BlockId.fresh().value()), List.of(Trees.wording(Trees.words("english"))));
    }

    private static Step write(Blocks.Block block) {
        return new ReplaceStep(block.position() + 2, block.position() + 2, Slice.of(Trees.SCHEMA.text("english ")));
    }

    private Step drop(Blocks.Block block) {
        boolean flat = block.node().childCount() == 1;
        if (flat && block.kind().equals("operativeParagraph")) {
            removed.add(block.node());
        }
        return remove(block);
    }

    private static Step remove(Blocks.Block block) {
        return new ReplaceStep(block.position(), block.position() + block.node().nodeSize(), Slice.EMPTY);
    }

    /** Moves a paragraph, either into another one as its last sub-paragraph or to a place of its own. */
    private List<Step> move(Node tree, Blocks.Block block) {
        Step out = remove(block);
        Node without = out.applyTo(tree);
        boolean nested = block.node().childCount() > 1;
        boolean inside = !nested && random.nextBoolean();
        String type = inside ? "subParagraph" : "operativeParagraph";
        Node moved = Trees.SCHEMA.node(type, block.node().attrs(), block.node().children());
        if (nested && block.kind().equals("subParagraph") || !inside) {
            return List.of(out, insert(without, moved));
        }
        List<Blocks.Block> hosts = Blocks.of(without).stream()
                .filter(host -> host.kind().equals("operativeParagraph"))
                .toList();
        if (hosts.isEmpty()) {
            return List.of(write(block));
        }
        Blocks.Block host = hosts.get(random.nextInt(hosts.size()));
        int end = host.position() + host.node().nodeSize() - 1;
        return List.of(out, new ReplaceStep(end, end, Slice.of(moved)));
    }

    /** Puts a paragraph before or after one of the operative part's, or into the empty part. */
    private Step insert(Node tree, Node paragraph) {
        Blocks.Block part = Blocks.of(tree).stream()
                .filter(block -> block.kind().equals("operativePart"))
                .findFirst()
                .orElseThrow();
        int at = part.position() + 1;
        int before = random.nextInt(part.node().childCount() + 1);
        for (int i = 0; i < before; i++) {
            at += part.node().child(i).nodeSize();
        }
        return new ReplaceStep(at, at, Slice.of(paragraph));
    }
}
