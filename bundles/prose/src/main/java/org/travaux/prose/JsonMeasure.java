package org.travaux.prose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.travaux.base.Invalid;

/** Measures nodes and marks that are still JSON, and refuses what is too much or not declared. */
final class JsonMeasure {
    private static final Set<String> NODE_KEYS = Set.of("type", "attrs", "content", "marks", "text");
    private static final Set<String> SLICE_KEYS = Set.of("content", "openStart", "openEnd");
    private static final Set<String> MARK_KEYS = Set.of("type", "attrs");

    private final Schema schema;
    private final Limits limits;

    JsonMeasure(Schema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    void checkSlice(Object json) {
        if (json == null) {
            return;
        }
        Map<?, ?> slice = object(json, SLICE_KEYS);
        for (String side : List.of("openStart", "openEnd")) {
            Object depth = slice.get(side);
            if (depth != null && !(depth instanceof Integer open && open >= 0 && open <= limits.depth())) {
                throw malformed(side + " is a whole number up to " + limits.depth());
            }
        }
        if (size(json, limits.sliceBytes()) > limits.sliceBytes()) {
            throw Invalid.tooLarge("step.too-large", "a slice is too large", limits.sliceBytes());
        }
        checkContent(slice.get("content"), 1);
    }

    private void checkContent(Object json, int depth) {
        if (json == null) {
            return;
        }
        if (depth > limits.depth()) {
            throw Invalid.tooLarge("step.too-large", "nodes stand too deep in one another", limits.depth());
        }
        for (Object item : list(json)) {
            Map<?, ?> node = object(item, NODE_KEYS);
            checkAttributes(node, schema.nodeType(node.get("type")).attributes());
            if (node.get("marks") != null) {
                list(node.get("marks")).forEach(this::checkMark);
            }
            checkContent(node.get("content"), depth + 1);
        }
    }

    void checkMark(Object json) {
        Map<?, ?> mark = object(json, MARK_KEYS);
        checkAttributes(mark, schema.markType(mark.get("type")).attributes());
    }

    private void checkAttributes(Map<?, ?> owner, List<AttributeType> declared) {
        Object given = owner.get("attrs");
        if (given == null) {
            return;
        }
        if (!(given instanceof Map<?, ?> attrs)) {
            throw malformed("attributes are an object");
        }
        attrs.forEach((name, value) -> {
            if (declared.stream().noneMatch(type -> type.name().equals(name))) {
                throw malformed("an attribute is not declared by " + owner.get("type"));
            }
            checkValue(value);
        });
    }

    void checkValue(Object value) {
        if (size(value, limits.attributeBytes()) > limits.attributeBytes()) {
            throw Invalid.tooLarge("step.too-large", "an attribute is too long", limits.attributeBytes());
        }
    }

    private static Map<?, ?> object(Object json, Set<String> keys) {
        if (!(json instanceof Map<?, ?> map)) {
            throw malformed("an object was expected");
        }
        if (!keys.containsAll(map.keySet())) {
            throw malformed("an object has unknown keys");
        }
        return map;
    }

    private static List<?> list(Object json) {
        if (json instanceof List<?> list) {
            return list;
        }
        throw malformed("an array was expected");
    }

    /** Returns about how many bytes a value takes as JSON, or some number above the limit as soon as it is passed. */
    static long size(Object json, long limit) {
        if (json instanceof String text) {
            return utf8(text) + 2;
        }
        long size = 2;
        if (json instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                size += utf8((String) entry.getKey()) + 4 + size(entry.getValue(), limit - size);
                if (size > limit) {
                    break;
                }
            }
            return size;
        }
        if (json instanceof List<?> list) {
            for (Object item : list) {
                size += 1 + size(item, limit - size);
                if (size > limit) {
                    break;
                }
            }
            return size;
        }
        return String.valueOf(json).length();
    }

    /** Returns how many bytes a text takes in UTF-8. */
    static long utf8(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            bytes += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
        }
        return bytes;
    }

    private static Invalid malformed(String why) {
        return Invalid.because("step.malformed", why);
    }
}
