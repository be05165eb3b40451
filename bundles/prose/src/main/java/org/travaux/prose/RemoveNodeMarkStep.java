package org.travaux.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a mark from one node, block or inline, but not text.
 *
 * @param pos the position before the node
 * @param mark what is taken away
 */
public record RemoveNodeMarkStep(int pos, Mark mark) implements Step {
    @Override
    public String stepType() {
        return "removeNodeMark";
    }

    @Override
    public Node applyTo(Node doc) {
        Node node = NodeChange.nodeAt(doc, pos);
        Node updated = node.type().create(node.attributes(), Fragment.EMPTY, mark.removeFromSet(node.marks()));
        return NodeChange.replaceMarkup(doc, pos, node, updated);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult mapped = mapping.mapResult(pos, 1);
        return mapped.deletedAfter() ? Optional.empty() : Optional.of(new RemoveNodeMarkStep(mapped.pos(), mark));
    }

    /** Returns the addition of the mark, or this step where there was nothing to take away. */
    @Override
    public Step invert(Node before) {
        Node node = before.nodeAtOrNull(pos);
        return node == null || !mark.isInSet(node.marks()) ? this : new AddNodeMarkStep(pos, mark);
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
