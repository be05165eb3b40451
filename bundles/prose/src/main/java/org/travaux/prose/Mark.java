package org.travaux.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.travaux.base.Invalid;

/**
 * Something said about a piece of text or another node: that it is emphasised, that it is a suggested insertion.
 *
 * <p>The marks of a node are a <em>set</em>: a list in the order in which the schema declares their types, without
 * repetition, and without two that exclude each other. The methods here keep it so and return the same list where nothing
 * changes.
 */
public final class Mark {
    private final MarkType type;
    private final Attributes attributes;

    Mark(MarkType type, Attributes attributes) {
        this.type = type;
        this.attributes = attributes;
    }

    /** Returns the kind of mark. */
    public MarkType type() {
        return type;
    }

    /** Returns the attribute values in declared order; a value may be {@code null}. */
    public Map<String, Object> attrs() {
        return attributes;
    }

    /** Returns the value of an attribute, {@code null} where there is none. */
    public Object attr(String name) {
        return attributes.get(name);
    }

    Attributes attributes() {
        return attributes;
    }

    /** Returns the set with this mark in its place; marks that it excludes give way, one that excludes it keeps it out. */
    public List<Mark> addToSet(List<Mark> set) {
        if (set.isEmpty()) {
            return List.of(this);
        }
        List<Mark> added = new ArrayList<>(set.size() + 1);
        boolean placed = false;
        for (Mark other : set) {
            if (equals(other)) {
                return set;
            }
            if (type.excludes(other.type)) {
                continue;
            }
            if (other.type.excludes(type)) {
                return set;
            }
            if (!placed && other.type.rank() > type.rank()) {
                added.add(this);
                placed = true;
            }
            added.add(other);
        }
        if (!placed) {
            added.add(this);
        }
        return List.copyOf(added);
    }

    /** Returns the set without this mark. */
    public List<Mark> removeFromSet(List<Mark> set) {
        int index = set.indexOf(this);
        if (index < 0) {
            return set;
        }
        List<Mark> rest = new ArrayList<>(set);
        rest.remove(index);
        return List.copyOf(rest);
    }

    /** Tells whether the set holds this mark with these attributes. */
    public boolean isInSet(List<Mark> set) {
        return set.contains(this);
    }

    /** Returns the marks sorted by rank, otherwise as they are: repetitions are found by {@link Node#check}. */
    static List<Mark> setFrom(List<Mark> marks) {
        if (marks.size() < 2) {
            return List.copyOf(marks);
        }
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort((a, b) -> Integer.compare(a.type.rank(), b.type.rank()));
        return List.copyOf(sorted);
    }

    static boolean sameSet(List<Mark> a, List<Mark> b) {
        return a == b || a.equals(b);
    }

    /** Returns the mark as a JSON value. */
    public Map<String, Object> toJsonValue() {
        Map<String, Object> json = new LinkedHashMap<>(4);
        json.put("type", type.name());
        if (!attributes.isEmpty()) {
            json.put("attrs", attributes);
        }
        return json;
    }

    static Mark fromJson(Schema schema, Object json) {
        if (json instanceof Map<?, ?> map) {
            return schema.markType(map.get("type")).create(map.get("attrs"));
        }
        throw Invalid.because("text.malformed", "a mark is an object");
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Mark mark && type == mark.type && attributes.same(mark.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + attributes.hashCode();
    }

    @Override
    public String toString() {
        return type.name();
    }
}
