package org.travaux.interchange.internal.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a parsed file with the line it began on; children are elements and strings. */
public final class XmlElement {
    private final String name;
    private final String namespace;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>(4);
    private final XmlElement parent;
    private final int index;
    private final int line;

    /** Makes an element; it becomes the last child of its parent, which may be null for the first of all. */
    public XmlElement(String name, String namespace, XmlElement parent, int line) {
        this.name = name;
        this.namespace = namespace;
        this.parent = parent;
        this.line = line;
        this.index = parent == null ? 1 : parent.kinds.merge(name, 1, Integer::sum);
        if (parent != null) {
            parent.content.add(this);
        }
    }

    /** Returns the name without prefix. */
    public String name() {
        return name;
    }

    /** Returns the namespace, empty where there is none. */
    public String namespace() {
        return namespace;
    }

    /** Tells whether the element has this name. */
    public boolean is(String other) {
        return name.equals(other);
    }

    /** Returns the attributes, to be read and filled. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** Returns the attribute's value, empty where there is none. */
    public String attr(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** Returns the elements and strings inside, in order. */
    public List<Object> content() {
        return content;
    }

    /** Returns the elements inside, in order. */
    public List<XmlElement> elements() {
        List<XmlElement> found = new ArrayList<>();
        for (Object item : content) {
            if (item instanceof XmlElement element) {
                found.add(element);
            }
        }
        return found;
    }

    /** Returns the first element of this name inside. */
    public Optional<XmlElement> child(String child) {
        return elements().stream().filter(e -> e.is(child)).findFirst();
    }

    /** Returns all elements below this one, in document order. */
    public Stream<XmlElement> descendants() {
        return elements().stream().flatMap(e -> Stream.concat(Stream.of(e), e.descendants()));
    }

    /** Returns the first element of this name anywhere below. */
    public Optional<XmlElement> first(String descendant) {
        return descendants().filter(e -> e.is(descendant)).findFirst();
    }

    /** Returns all text below, white space collapsed. */
    public String text() {
        StringBuilder out = new StringBuilder();
        append(out);
        return out.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
    }

    private void append(StringBuilder out) {
        for (Object item : content) {
            if (item instanceof XmlElement element) {
                if (element.is("eol")) {
                    out.append(' ');
                }
                element.append(out);
            } else {
                out.append(item);
            }
        }
    }

    /** Returns the line the element began on. */
    public int line() {
        return line;
    }

    /** Returns where this element is, for people. */
    public String place() {
        return "line " + line + ": " + path();
    }

    private String path() {
        if (parent == null) {
            return name;
        }
        boolean alone = parent.kinds.get(name) == 1;
        return parent.path() + "/" + name + (alone ? "" : "[" + index + "]");
    }
}
