package org.travaux.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sets an attribute of one node. Where the node's type does not declare the attribute, nothing happens.
 *
 * @param pos the position before the node
 * @param attr the attribute's name
 * @param value what it is set to; may be {@code null}, and {@link #DEFAULT} for what the schema gives
 */
public record AttrStep(int pos, String attr, Object value) implements Step {
    /** Stands for no value: the attribute goes back to its default. It is what JSON says by leaving the key out. */
    public static final Object DEFAULT = Attributes.ABSENT;

    public AttrStep {
        value = value == DEFAULT ? value : Json.canonical(value);
    }

    @Override
    public String stepType() {
        return "attr";
    }

    @Override
    public Node applyTo(Node doc) {
        Node node = NodeChange.nodeAt(doc, pos);
        Node updated = node.type().create(node.attributes().with(attr, value), Fragment.EMPTY, node.marks());
        return NodeChange.replaceMarkup(doc, pos, node, updated);
    }

    /** Tells whether the node at the position, if there is one, declares the attribute. */
    public boolean isDeclaredIn(Node doc) {
        return pos >= 0
                && pos <= doc.content().size()
                && doc.nodeAt(pos)
                        .filter(node -> node.type().hasAttribute(attr))
                        .isPresent();
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult mapped = mapping.mapResult(pos, 1);
        return mapped.deletedAfter() ? Optional.empty() : Optional.of(new AttrStep(mapped.pos(), attr, value));
    }

    @Override
    public Step invert(Node before) {
        return new AttrStep(
                pos, attr, NodeChange.nodeAt(before, pos).attributes().getOrAbsent(attr));
    }

    @Override
    public Map<String, Object> toJsonValue() {
        Map<String, Object> json = new LinkedHashMap<>(8);
        json.put("stepType", stepType());
        json.put("pos", pos);
        json.put("attr", attr);
        if (value != DEFAULT) {
            json.put("value", value);
        }
        return json;
    }
}
