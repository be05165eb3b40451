package org.travaux.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds a mark to the text and the inline atoms between two positions, where their parent allows it.
 *
 * @param from where the range begins
 * @param to where it ends
 * @param mark what is added
 */
public record AddMarkStep(int from, int to, Mark mark) implements Step {
    @Override
    public String stepType() {
        return "addMark";
    }

    @Override
    public Node applyTo(Node doc) {
        Slice old = doc.slice(from, to);
        ResolvedPos start = doc.resolve(from);
        Node parent = start.node(start.sharedDepth(to));
        Slice marked = InlineContent.change(
                old,
                parent,
                (node, around) -> node.isAtom() && around.type().allowsMarkType(mark.type())
                        ? node.withMarks(mark.addToSet(node.marks()))
                        : node);
        return doc.replace(from, to, marked);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        int start = mapping.map(from, 1);
        int end = mapping.map(to, -1);
        return start >= end ? Optional.empty() : Optional.of(new AddMarkStep(start, end, mark));
    }

    /** Returns the removal of the mark where it was not before, and of nothing else; marks it drove out come back. */
    @Override
    public Step invert(Node before) {
        MarkRanges inverse = new MarkRanges();
        before.nodesBetween(from, to, (node, position, parent, index) -> {
            if (node.isInline() && node.isAtom()) {
                List<Mark> added = mark.addToSet(node.marks());
                if (!Mark.sameSet(added, node.marks())) {
                    int start = Math.max(from, position);
                    int end = Math.min(to, position + node.nodeSize());
                    inverse.remove(start, end, mark);
                    node.marks().stream()
                            .filter(one -> !one.isInSet(added))
                            .forEach(one -> inverse.add(start, end, one));
                }
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
