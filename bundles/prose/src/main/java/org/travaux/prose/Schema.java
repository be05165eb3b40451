package org.travaux.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Invalid;

/**
 * What a kind of text may consist of: its node types and mark types, in declared order, and the type of the whole.
 *
 * <p>One JSON object says it for the server and the editor alike: {@code {"topNode": …, "nodes": {…}, "marks": {…}}}, with the
 * keys of ProseMirror's {@code NodeSpec} and {@code MarkSpec} that JSON can carry. Keys without a meaning here are kept and
 * ignored.
 */
public final class Schema {
    private final Map<String, NodeType> nodes = new LinkedHashMap<>();
    private final Map<String, MarkType> marks = new LinkedHashMap<>();
    private final NodeType topNodeType;
    private final NodeType textType;

    private Schema(Map<String, Object> spec) {
        section(spec, "nodes").forEach((name, node) -> nodes.put(name, new NodeType(name, nodes.size(), object(node))));
        section(spec, "marks").forEach((name, mark) -> marks.put(name, new MarkType(name, marks.size(), object(mark))));
        topNodeType = required(spec.get("topNode") instanceof String top && !top.isEmpty() ? top : "doc");
        textType = required("text");
        if (!textType.attributes().isEmpty()) {
            throw malformed("text has no attributes");
        }
        readContents(section(spec, "nodes"));
        readMarks(section(spec, "nodes"), section(spec, "marks"));
    }

    /**
     * Returns the schema that a JSON text declares.
     *
     * @throws Invalid {@code schema.malformed}
     */
    public static Schema parse(String json) {
        return of(Json.parseObject(json));
    }

    /** Returns the schema that a JSON object declares. */
    public static Schema of(Map<String, Object> spec) {
        return new Schema(spec);
    }

    private static Map<String, Object> section(Map<String, Object> spec, String name) {
        return spec.get(name) instanceof Map<?, ?> map ? Json.asObject(map) : Map.of();
    }

    private static Map<?, ?> object(Object spec) {
        return spec instanceof Map<?, ?> map ? map : Map.of();
    }

    private NodeType required(String name) {
        NodeType type = nodes.get(name);
        if (type == null) {
            throw malformed("the node type '" + name + "' is missing");
        }
        return type;
    }

    private void readContents(Map<String, Object> specs) {
        Map<String, ContentMatch> known = new HashMap<>();
        for (NodeType type : nodes.values()) {
            if (marks.containsKey(type.name())) {
                throw malformed(type + " cannot be both a node and a mark");
            }
            String expression = object(specs.get(type.name())).get("content") instanceof String text ? text : "";
            ContentMatch match = known.get(expression);
            if (match == null) {
                match = ContentExpression.parse(expression, nodes);
                known.put(expression, match);
            }
            type.allow(match);
        }
    }

    private void readMarks(Map<String, Object> nodeSpecs, Map<String, Object> markSpecs) {
        for (NodeType type : nodes.values()) {
            Object allowed = object(nodeSpecs.get(type.name())).get("marks");
            if (allowed == null && type.inlineContent() || "_".equals(allowed)) {
                type.allow((List<MarkType>) null);
            } else {
                type.allow(allowed instanceof String names ? gather(names) : List.of());
            }
        }
        for (MarkType type : marks.values()) {
            Object excluded = object(markSpecs.get(type.name())).get("excludes");
            type.exclude(excluded instanceof String names ? gather(names) : List.of(type));
        }
    }

    /** Names are those of mark types, of groups, or {@code _} for all; none at all is an empty list. */
    private List<MarkType> gather(String names) {
        List<MarkType> found = new ArrayList<>();
        for (String name : names.isEmpty() ? List.<String>of() : Arrays.asList(names.split(" ", -1))) {
            MarkType named = marks.get(name);
            List<MarkType> types = named != null
                    ? List.of(named)
                    : marks.values().stream()
                            .filter(mark -> name.equals("_") || mark.isInGroup(name))
                            .toList();
            if (types.isEmpty()) {
                throw malformed("unknown mark type '" + name + "'");
            }
            found.addAll(types);
        }
        return List.copyOf(found);
    }

    private static Invalid malformed(String why) {
        return Invalid.because("schema.malformed", why);
    }

    /** Returns the type of the whole text. */
    public NodeType topNodeType() {
        return topNodeType;
    }

    /** Returns the node types in declared order. */
    public Collection<NodeType> nodeTypes() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** Returns the mark types in declared order. */
    public Collection<MarkType> markTypes() {
        return Collections.unmodifiableCollection(marks.values());
    }

    /** Returns the node type of a name. */
    public NodeType nodeType(String name) {
        return nodeType((Object) name);
    }

    NodeType nodeType(Object name) {
        NodeType type = name == null ? null : nodes.get(name);
        if (type == null) {
            throw Invalid.because("text.malformed", "unknown node type " + name);
        }
        return type;
    }

    /** Returns the mark type of a name. */
    public MarkType markType(String name) {
        return markType((Object) name);
    }

    MarkType markType(Object name) {
        MarkType type = name == null ? null : marks.get(name);
        if (type == null) {
            throw Invalid.because("text.malformed", "unknown mark type " + name);
        }
        return type;
    }

    /** Returns the node type of a name, if there is one. */
    public Optional<NodeType> findNodeType(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    /** Returns the mark type of a name, if there is one. */
    public Optional<MarkType> findMarkType(String name) {
        return Optional.ofNullable(marks.get(name));
    }

    /** Returns a text; it has at least one character. */
    public Node text(String text, List<Mark> marks) {
        return new Node(textType, textType.computeAttributes(null), text, Mark.setFrom(marks));
    }

    /** Returns a text without marks. */
    public Node text(String text) {
        return text(text, List.of());
    }

    /** Returns a mark. */
    public Mark mark(String type, Map<String, ?> attrs) {
        return markType(type).create(attrs);
    }

    /** Returns a mark without given attributes. */
    public Mark mark(String type) {
        return markType(type).create();
    }

    /** Returns a node whose own content is valid; that of its children is as they are. */
    public Node node(NodeType type, Map<String, ?> attrs, List<Node> content, List<Mark> marks) {
        Fragment fragment = Fragment.of(content);
        type.checkContent(fragment);
        return type.create(attrs, fragment, marks);
    }

    /** Returns a node whose own content is valid; that of its children is as they are. */
    public Node node(String type, Map<String, ?> attrs, List<Node> content) {
        return node(nodeType(type), attrs, content, List.of());
    }

    /** Returns the node of a JSON text; it is unchecked but for its types and attributes. */
    public Node nodeFromJson(String json) {
        return nodeFromJson(Json.parse(json));
    }

    /** Returns the node of a parsed JSON value; it is unchecked but for its types and attributes. */
    public Node nodeFromJson(Object json) {
        return json instanceof String text ? nodeFromJson(text) : FromJson.node(this, json);
    }

    /** Returns the mark of a parsed JSON value. */
    public Mark markFromJson(Object json) {
        return Mark.fromJson(this, json);
    }
}
