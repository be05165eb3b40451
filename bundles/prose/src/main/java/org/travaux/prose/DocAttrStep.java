package org.travaux.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sets an attribute of the document itself. Where its type does not declare the attribute, nothing happens.
 *
 * @param attr the attribute's name
 * @param value what it is set to; may be {@code null}, and {@link AttrStep#DEFAULT} for what the schema gives
 */
public record DocAttrStep(String attr, Object value) implements Step {
    public DocAttrStep {
        value = value == AttrStep.DEFAULT ? value : Json.canonical(value);
    }

    @Override
    public String stepType() {
        return "docAttr";
    }

    @Override
    public Node applyTo(Node doc) {
        return doc.type().create(doc.attributes().with(attr, value), doc.content(), doc.marks());
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        return Optional.of(this);
    }

    @Override
    public Step invert(Node before) {
        return new DocAttrStep(attr, before.attributes().getOrAbsent(attr));
    }

    @Override
    public Map<String, Object> toJsonValue() {
        Map<String, Object> json = new LinkedHashMap<>(4);
        json.put("stepType", stepType());
        json.put("attr", attr);
        if (value != AttrStep.DEFAULT) {
            json.put("value", value);
        }
        return json;
    }
}
