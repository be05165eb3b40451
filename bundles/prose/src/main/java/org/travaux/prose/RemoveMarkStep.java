package org.travaux.prose;

import java.util.Map;
import java.util.Optional;

/**
 * Takes a mark from every inline node between two positions.
 *
 * @param from where the range begins
 * @param to where it ends
 * @param mark what is taken away
 */
public record RemoveMarkStep(int from, int to, Mark mark) implements Step {
    @Override
    public String stepType() {
        return "removeMark";
    }

    @Override
    public Node applyTo(Node doc) {
        Slice unmarked = InlineContent.change(
                doc.slice(from, to), doc, (node, parent) -> node.withMarks(mark.removeFromSet(node.marks())));
        return doc.replace(from, to, unmarked);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        int start = mapping.map(from, 1);
        int end = mapping.map(to, -1);
        return start >= end ? Optional.empty() : Optional.of(new RemoveMarkStep(start, end, mark));
    }

    /** Returns the addition of the mark where it was before, and nowhere else. */
    @Override
    public Step invert(Node before) {
        MarkRanges inverse = new MarkRanges();
        before.nodesBetween(from, to, (node, position, parent, index) -> {
            if (node.isInline() && node.isAtom() && mark.isInSet(node.marks())) {
                inverse.add(Math.max(from, position), Math.min(to, position + node.nodeSize()), mark);
            }
            return true;
        });
        return inverse.toStep();
    }

    @Override
    public Map<String, Object> toJsonValue() {
        return MarkRanges.toJsonValue(stepType(), mark, from, to);
    }
}
