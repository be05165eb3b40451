package org.travaux.prose;

import java.util.List;
import java.util.Map;
import org.travaux.base.Invalid;

/**
 * An attribute as its node or mark type declares it.
 *
 * @param owner the type's name, for messages
 * @param name the attribute's name
 * @param hasDefault whether it may be left out
 * @param defaultValue what it is then; may be {@code null}
 * @param kinds the kinds a given value may have ({@code string}, {@code number}, {@code boolean}, {@code object},
 *     {@code null}); empty where any value will do
 */
public record AttributeType(String owner, String name, boolean hasDefault, Object defaultValue, List<String> kinds) {
    static AttributeType parse(String owner, String name, Object spec) {
        Map<?, ?> options = spec instanceof Map<?, ?> map ? map : Map.of();
        List<String> kinds = options.get("validate") instanceof String alternatives
                ? List.of(alternatives.split("\\|", -1))
                : List.of();
        return new AttributeType(owner, name, options.containsKey("default"), options.get("default"), kinds);
    }

    /** Tells whether the value is of one of the declared kinds. */
    public boolean admits(Object value) {
        return kinds.isEmpty() || kinds.contains(kindOf(value));
    }

    void check(Object value) {
        if (!admits(value)) {
            throw Invalid.because(
                    "text.attribute",
                    "attribute " + name + " of " + owner + " is one of " + kinds + ", not " + kindOf(value));
        }
    }

    private static String kindOf(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Number) {
            return "number";
        }
        return value instanceof Boolean ? "boolean" : "object";
    }
}
