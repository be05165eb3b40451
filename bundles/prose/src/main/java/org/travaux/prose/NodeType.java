package org.travaux.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Invalid;

/** A kind of node, as its schema declares it; there is one object of it in a schema, compared by identity. */
public final class NodeType {
    private final String name;
    private final int index;
    private final Map<?, ?> spec;
    private final List<String> groups;
    private final AttributeType[] attributes;
    private final Attributes defaults;
    private final boolean text;
    private final boolean inline;
    private ContentMatch contentMatch = ContentMatch.EMPTY;
    private boolean leaf;
    private boolean inlineContent;
    private List<MarkType> markTypes;
    private boolean[] allowedByRank;

    NodeType(String name, int index, Map<?, ?> spec) {
        this.name = name;
        this.index = index;
        this.spec = spec;
        this.groups = spec.get("group") instanceof String text ? List.of(text.split(" ", -1)) : List.of();
        this.attributes = Attributes.parseTypes(name, spec.get("attrs"));
        this.defaults = Attributes.defaults(attributes);
        this.text = name.equals("text");
        this.inline = text || isTruthy(spec.get("inline"));
    }

    /** Closes the construction: content can be understood only when all node types are there. */
    void allow(ContentMatch content) {
        contentMatch = content;
        leaf = content == ContentMatch.EMPTY;
        inlineContent = content.inlineContent();
    }

    /** Closes the construction: the marks allowed inside, {@code null} for all of them. */
    void allow(List<MarkType> marks) {
        markTypes = marks;
        if (marks != null) {
            allowedByRank =
                    new boolean[marks.stream().mapToInt(MarkType::rank).max().orElse(-1) + 1];
            marks.forEach(mark -> allowedByRank[mark.rank()] = true);
        }
    }

    static boolean isTruthy(Object value) {
        return !(value == null
                || value.equals(false)
                || value.equals("")
                || value instanceof Number number && number.doubleValue() == 0);
    }

    /** Returns the name in the schema. */
    public String name() {
        return name;
    }

    int index() {
        return index;
    }

    /** Returns what the schema says under a key that this package has no meaning for, if anything. */
    public Optional<Object> declared(String key) {
        return Optional.ofNullable(spec.get(key));
    }

    /** Tells whether this is the type of text. */
    public boolean isText() {
        return text;
    }

    /** Tells whether nodes of this type stand in a line of text. */
    public boolean isInline() {
        return inline;
    }

    /** Tells whether nodes of this type stand beneath each other. */
    public boolean isBlock() {
        return !inline;
    }

    /** Tells whether the content is inline. */
    public boolean inlineContent() {
        return inlineContent;
    }

    /** Tells whether this is a block of text. */
    public boolean isTextblock() {
        return !inline && inlineContent;
    }

    /** Tells whether nodes of this type never have content. */
    public boolean isLeaf() {
        return leaf;
    }

    /** Tells whether nodes of this type are edited as one thing. */
    public boolean isAtom() {
        return leaf || isTruthy(spec.get("atom"));
    }

    /** Tells whether the type is a member of a group of the schema. */
    public boolean isInGroup(String group) {
        return groups.contains(group);
    }

    /** Returns the attributes a node of this type has, in declared order. */
    public List<AttributeType> attributes() {
        return List.of(attributes);
    }

    /** Tells whether nodes of this type declare the attribute. */
    public boolean hasAttribute(String attribute) {
        return Arrays.stream(attributes).anyMatch(type -> type.name().equals(attribute));
    }

    /** Tells whether a node of this type cannot be made without being told an attribute. */
    public boolean hasRequiredAttributes() {
        return defaults == null;
    }

    /** Returns the state in which the content of such a node begins. */
    public ContentMatch contentMatch() {
        return contentMatch;
    }

    /** Returns the text that a leaf of this type stands for, empty where the schema gives none. */
    public String leafText() {
        return spec.get("leafText") instanceof String given ? given : "";
    }

    /** Tells whether something could stand in a node of either type. */
    public boolean compatibleContent(NodeType other) {
        return this == other || contentMatch.compatible(other.contentMatch);
    }

    /** Tells whether the children of such a node may bear the mark. */
    public boolean allowsMarkType(MarkType mark) {
        return markTypes == null || mark.rank() < allowedByRank.length && allowedByRank[mark.rank()];
    }

    /** Tells whether the children of such a node may bear all these marks. */
    public boolean allowsMarks(List<Mark> marks) {
        if (markTypes == null) {
            return true;
        }
        for (int i = 0; i < marks.size(); i++) {
            if (!allowsMarkType(marks.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the fragment may be the whole content of such a node. */
    public boolean validContent(Fragment content) {
        ContentMatch match = contentMatch.matchFragment(content);
        if (match == null || !match.validEnd()) {
            return false;
        }
        if (markTypes == null) {
            return true;
        }
        for (int i = 0; i < content.childCount(); i++) {
            if (!allowsMarks(content.child(i).marks())) {
                return false;
            }
        }
        return true;
    }

    void checkContent(Fragment content) {
        if (!validContent(content)) {
            throw Invalid.because("text.invalid", "invalid content for node " + name + ": " + content.outline());
        }
    }

    /** Returns the given attributes, checked and completed; what is no map counts as nothing given. */
    Attributes computeAttributes(Object given) {
        if (given instanceof Attributes complete && complete.isOf(attributes)) {
            complete.check();
            return complete;
        }
        boolean nothing = attributes.length == 0 || !(given instanceof Map<?, ?>);
        if (nothing && defaults != null) {
            return defaults;
        }
        return Attributes.compute(attributes, given);
    }

    /** Returns a node of this type; attributes are checked, content is not: {@link Node#check} does that. */
    Node create(Object attrs, Fragment content, List<Mark> marks) {
        if (text) {
            throw Invalid.because("text.malformed", "text is made from a string");
        }
        return new Node(this, computeAttributes(attrs), content, Mark.setFrom(marks));
    }

    @Override
    public String toString() {
        return name;
    }
}
