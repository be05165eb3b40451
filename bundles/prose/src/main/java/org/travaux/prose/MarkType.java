package org.travaux.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A kind of mark, as its schema declares it; there is one object of it in a schema, compared by identity. */
public final class MarkType {
    private final String name;
    private final int rank;
    private final Map<?, ?> spec;
    private final AttributeType[] attributes;
    private final Mark plain;
    private List<MarkType> excluded = List.of();

    MarkType(String name, int rank, Map<?, ?> spec) {
        this.name = name;
        this.rank = rank;
        this.spec = spec;
        this.attributes = Attributes.parseTypes(name, spec.get("attrs"));
        Attributes defaults = Attributes.defaults(attributes);
        this.plain = defaults == null ? null : new Mark(this, defaults);
    }

    /** Closes the construction: what this type excludes can be known only when all types are there. */
    void exclude(List<MarkType> types) {
        excluded = types;
    }

    /** Returns the name in the schema. */
    public String name() {
        return name;
    }

    /** Returns the place in the schema's order, which is the order in a set of marks. */
    public int rank() {
        return rank;
    }

    /** Returns the attributes a mark of this type has, in declared order. */
    public List<AttributeType> attributes() {
        return List.of(attributes);
    }

    /** Tells whether text typed at the end of such a mark takes it over. */
    public boolean isInclusive() {
        return !Boolean.FALSE.equals(spec.get("inclusive"));
    }

    /** Tells whether marks of the other type cannot stand beside one of this type. */
    public boolean excludes(MarkType other) {
        return excluded.contains(other);
    }

    boolean isInGroup(String group) {
        return spec.get("group") instanceof String groups
                && Arrays.asList(groups.split(" ", -1)).contains(group);
    }

    /** Returns the mark without given attributes. */
    public Mark create() {
        return create((Object) null);
    }

    /** Returns a mark with these attributes, completed by defaults. */
    public Mark create(Map<String, ?> attrs) {
        return create((Object) attrs);
    }

    Mark create(Object attrs) {
        if (plain != null && (!(attrs instanceof Map<?, ?> given) || attributes.length == 0 || given.isEmpty())) {
            return plain;
        }
        return new Mark(this, Attributes.compute(attributes, attrs));
    }

    /** Returns the first mark of this type in the set, if there is one. */
    public java.util.Optional<Mark> findIn(List<Mark> set) {
        for (Mark mark : set) {
            if (mark.type() == this) {
                return java.util.Optional.of(mark);
            }
        }
        return java.util.Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
