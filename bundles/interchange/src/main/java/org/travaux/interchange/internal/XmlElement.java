package org.travaux.interchange.internal;

import java.util.ArrayList;
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
    private final XmlElement parent;
    private final int line;

    XmlElement(String name, String namespace, XmlElement parent, int line) {
        this.name = name;
        this.namespace = namespace;
        this.parent = parent;
        this.line = line;
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** Returns the attribute's value, empty where there is none. */
    String attr(String key) {
        return attributes.getOrDefault(key, "");
    }

    List<Object> content() {
        return content;
    }

    List<XmlElement> elements() {
        List<XmlElement> found = new ArrayList<>();
        for (Object item : content) {
            if (item instanceof XmlElement element) {
                found.add(element);
            }
        }
        return found;
    }

    Optional<XmlElement> child(String child) {
        return elements().stream().filter(e -> e.is(child)).findFirst();
    }

    /** Returns all elements below this one, in document order. */
    Stream<XmlElement> descendants() {
        return elements().stream().flatMap(e -> Stream.concat(Stream.of(e), e.descendants()));
    }

    Optional<XmlElement> first(String descendant) {
        return descendants().filter(e -> e.is(descendant)).findFirst();
    }

    /** Returns all text below, white space collapsed. */
    String text() {
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

    /** Returns where this element is, for people. */
    String place() {
        return "line " + line + ": " + path();
    }

    private String path() {
        if (parent == null) {
            return name;
        }
        List<XmlElement> alike =
                parent.elements().stream().filter(e -> e.is(name)).toList();
        String index = alike.size() > 1 ? "[" + (alike.indexOf(this) + 1) + "]" : "";
        return parent.path() + "/" + name + index;
    }
}
