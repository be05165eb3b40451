package org.travaux.prose;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.travaux.base.Invalid;

/**
 * The attribute values of one node or mark: an immutable map in declared order, which may hold {@code null}. All values of
 * one type share the array of names, so that most comparisons are those of two small arrays.
 */
final class Attributes extends AbstractMap<String, Object> {
    /** Stands for a value that is not there, which is not the same as {@code null}. */
    static final Object ABSENT = new Object() {
        @Override
        public String toString() {
            return "absent";
        }
    };

    private final AttributeType[] types;
    private final Object[] values;

    private Attributes(AttributeType[] types, Object[] values) {
        this.types = types;
        this.values = values;
    }

    static AttributeType[] parseTypes(String owner, Object specs) {
        List<AttributeType> types = new ArrayList<>();
        if (specs instanceof Map<?, ?> map) {
            map.forEach((name, spec) -> types.add(AttributeType.parse(owner, (String) name, spec)));
        }
        return types.toArray(AttributeType[]::new);
    }

    /** Returns the values where nothing is given, or {@code null} where one of the attributes is required. */
    static Attributes defaults(AttributeType[] types) {
        return Arrays.stream(types).allMatch(AttributeType::hasDefault)
                ? new Attributes(
                        types,
                        Arrays.stream(types).map(AttributeType::defaultValue).toArray())
                : null;
    }

    /**
     * Returns the given values, checked, completed by defaults; what is not declared is left out. Nothing given where
     * something must be ({@code null}, and in JSON no {@code attrs} at all) makes every value that nothing, as in ProseMirror.
     */
    static Attributes compute(AttributeType[] types, Object given) {
        if (!NodeType.isTruthy(given)) {
            return new Attributes(
                    types,
                    Arrays.stream(types).map(type -> checked(type, given)).toArray());
        }
        Map<?, ?> map = given instanceof Map<?, ?> object ? object : Map.of();
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            Object value = map.get(types[i].name());
            boolean absent = value == ABSENT || value == null && !map.containsKey(types[i].name());
            values[i] = absent ? defaultOf(types[i]) : checked(types[i], value);
        }
        return new Attributes(types, values);
    }

    private static Object defaultOf(AttributeType type) {
        if (!type.hasDefault()) {
            throw Invalid.because(
                    "text.attribute", "attribute " + type.name() + " of " + type.owner() + " must be given");
        }
        return type.defaultValue();
    }

    private static Object checked(AttributeType type, Object value) {
        type.check(value);
        return Json.canonical(value);
    }

    /** Returns these values with one of them replaced, where it is declared; the others count as given and are checked too. */
    Attributes with(String name, Object value) {
        Object[] changed = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            Object next = types[i].name().equals(name) ? value : values[i];
            changed[i] = next == ABSENT ? defaultOf(types[i]) : checked(types[i], next);
        }
        return new Attributes(types, changed);
    }

    /** Throws where a value, a default included, is not of a declared kind. */
    void check() {
        for (int i = 0; i < types.length; i++) {
            types[i].check(values[i]);
        }
    }

    Object getOrAbsent(Object name) {
        for (int i = 0; i < types.length; i++) {
            if (types[i].name().equals(name)) {
                return values[i];
            }
        }
        return ABSENT;
    }

    boolean isOf(AttributeType[] declared) {
        return types == declared;
    }

    boolean same(Attributes other) {
        return this == other || types == other.types && Arrays.equals(values, other.values);
    }

    @Override
    public Object get(Object name) {
        Object value = getOrAbsent(name);
        return value == ABSENT ? null : value;
    }

    @Override
    public boolean containsKey(Object name) {
        return getOrAbsent(name) != ABSENT;
    }

    @Override
    public int size() {
        return types.length;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return IntStream.range(0, types.length)
                        .<Entry<String, Object>>mapToObj(i -> new SimpleImmutableEntry<>(types[i].name(), values[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return types.length;
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes attributes && types == attributes.types
                ? Arrays.equals(values, attributes.values)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
