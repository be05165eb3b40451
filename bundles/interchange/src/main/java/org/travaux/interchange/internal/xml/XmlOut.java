package org.travaux.interchange.internal.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML text: escapes what must be, and replaces what XML cannot say. */
public final class XmlOut {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** Opens an element with attributes given as names and values; an empty value leaves the attribute out. */
    public XmlOut open(String name, String... attributes) {
        closeTag();
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                attribute(attributes[i], attributes[i + 1]);
            }
        }
        open.push(name);
        inTag = true;
        return this;
    }

    /** Adds an attribute to the element just opened, empty or not. */
    public XmlOut attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
        return this;
    }

    /** Closes the element that was opened last. */
    public XmlOut close() {
        String name = open.pop();
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            out.append("</").append(name).append('>');
        }
        return this;
    }

    /** Writes an element without content. */
    public XmlOut empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    /** Writes text. */
    public XmlOut text(String text) {
        if (!text.isEmpty()) {
            closeTag();
            escape(text, false);
        }
        return this;
    }

    /** Writes an element that holds only text. */
    public XmlOut element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** Begins a new line, which may only be done where white space says nothing. */
    public XmlOut line() {
        closeTag();
        out.append('\n').append(" ".repeat(open.size()));
        return this;
    }

    /** Returns the file. */
    public byte[] bytes() {
        return out.append('\n').toString().getBytes(UTF_8);
    }

    private void closeTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private void escape(String text, boolean attribute) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
