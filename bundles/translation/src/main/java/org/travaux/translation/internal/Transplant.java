package org.travaux.translation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.travaux.prose.Fragment;
import org.travaux.prose.Node;

/**
 * Makes blocks of the source with the words of another language, as far as it has them or had them before they were dropped.
 *
 * @param target the other language as it stands
 * @param change what happened in the source
 * @param dropped returns a block of the other language as it was when it was dropped
 */
record Transplant(Outline target, StructuralChange change, Function<String, Optional<Node>> dropped) {
    /** Returns a block of the source in the other language. */
    Node of(Node block) {
        Optional<Node> there = standing(block).or(() -> Outline.keyOf(block).flatMap(dropped));
        if (block.type().inlineContent()) {
            return block.withContent(words(block, there));
        }
        List<Node> children = new ArrayList<>();
        for (Node child : block.children()) {
            children.add(child.is("wording") ? child.withContent(words(child, there)) : of(child));
        }
        Node whole = block.withContent(Fragment.of(children));
        return standing(block).map(own -> withOwn(whole, own)).orElse(whole);
    }

    private Optional<Node> standing(Node block) {
        return Outline.keyOf(block).map(target::get).map(Outline.Block::node);
    }

    private static Fragment words(Node line, Optional<Node> there) {
        Optional<Node> from = there.flatMap(Transplant::line);
        if (from.isEmpty()) {
            return Fragment.EMPTY;
        }
        Fragment content = from.get().content();
        return line.type().validContent(content)
                ? content
                : Fragment.of(
                        from.get().children().stream().filter(Node::isText).toList());
    }

    private static Optional<Node> line(Node block) {
        if (block.type().inlineContent()) {
            return Optional.of(block);
        }
        return block.children().stream()
                .limit(1)
                .filter(first -> first.type().inlineContent())
                .findFirst();
    }

    /** Adds the blocks that only the other language has, at the end, where they may stand there. */
    private Node withOwn(Node whole, Node there) {
        Node result = whole;
        for (Node child : there.children()) {
            String key = Outline.keyOf(child).orElse("");
            boolean own = !key.isEmpty()
                    && change.before().get(key) == null
                    && change.after().get(key) == null;
            if (own) {
                List<Node> more = new ArrayList<>(result.children());
                more.add(child);
                Fragment content = Fragment.of(more);
                result = result.type().validContent(content) ? result.withContent(content) : result;
            }
        }
        return result;
    }
}
