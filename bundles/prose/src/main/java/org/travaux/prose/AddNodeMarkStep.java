package org.travaux.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds a mark to one node, block or inline, but not text.
 *
 * @param pos the position before the node
 * @param mark what is added
 */
public record AddNodeMarkStep(int pos, Mark mark) implements Step {
    @Override
    public String stepType() {
        return "addNodeMark";
    }

    @Override
    public Node applyTo(Node doc) {
        Node node = NodeChange.nodeAt(doc, pos);
        Node updated = node.type().create(node.attributes(), Fragment.EMPTY, mark.addToSet(node.marks()));
        return NodeChange.replaceMarkup(doc, pos, node, updated);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult mapped = mapping.mapResult(pos, 1);
        return mapped.deletedAfter() ? Optional.empty() : Optional.of(new AddNodeMarkStep(mapped.pos(), mark));
    }

    /** Returns the removal of the mark, or the return of the one mark it takes the place of. */
    @Override
    public Step invert(Node before) {
        Node node = before.nodeAtOrNull(pos);
        if (node != null) {
            List<Mark> added = mark.addToSet(node.marks());
            if (added.size() == node.marks().size()) {
                return new AddNodeMarkStep(
                        pos,
                        node.marks().stream()
                                .filter(one -> !one.isInSet(added))
                                .findFirst()
                                .orElse(mark));
            }
        }
        return new RemoveNodeMarkStep(pos, mark);
    }

    @Override
    public Map<String, Object> toJsonValue() {
        Map<String, Object> json = new LinkedHashMap<>(4);
        json.put("stepType", stepType());
        json.put("pos", pos);
        json.put("mark", mark.toJsonValue());
        return json;
    }
}
