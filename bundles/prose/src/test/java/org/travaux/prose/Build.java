package org.travaux.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes trees as they are thought of: {@code doc(p("one"), list(item(p("two"))))}, over a schema with one of everything.
 * Contents are strings and nodes; nothing is checked, so that wrong trees can be written too.
 */
public final class Build {
    /** The schema with one of everything, as JSON. */
    public static final String SCHEMA_JSON = resource("/org/travaux/prose/schema.json");

    /** The schema with one of everything. */
    public static final Schema SCHEMA = Schema.parse(SCHEMA_JSON);

    private Build() {}

    private static String resource(String name) {
        try (InputStream in = Build.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document. */
    public static Node doc(Object... content) {
        return node("doc", content);
    }

    /** A paragraph. */
    public static Node p(Object... content) {
        return node("paragraph", content);
    }

    /** A heading of level 1. */
    public static Node h(Object... content) {
        return node("heading", content);
    }

    /** A quotation. */
    public static Node quote(Object... content) {
        return node("quote", content);
    }

    /** A list. */
    public static Node list(Object... content) {
        return node("list", content);
    }

    /** An item of a list. */
    public static Node item(Object... content) {
        return node("item", content);
    }

    /** A note in a line. */
    public static Node note(Object... content) {
        return node("note", content);
    }

    /** A line break. */
    public static Node br() {
        return node("break");
    }

    /** A rule between blocks. */
    public static Node rule() {
        return node("rule");
    }

    /** Emphasised text. */
    public static Node em(String text) {
        return SCHEMA.text(text, List.of(mark("emphasis")));
    }

    /** Strong text. */
    public static Node strong(String text) {
        return SCHEMA.text(text, List.of(mark("strong")));
    }

    /** Any node without attributes. */
    public static Node node(String type, Object... content) {
        return node(type, Map.of(), content);
    }

    /** Any node. */
    public static Node node(String type, Map<String, Object> attrs, Object... content) {
        Function<Object, Node> child = one -> one instanceof String text ? SCHEMA.text(text) : (Node) one;
        List<Node> children = new ArrayList<>(Arrays.stream(content).map(child).toList());
        return SCHEMA.nodeType(type).create(attrs, Fragment.of(children), List.of());
    }

    /** A mark without attributes. */
    public static Mark mark(String type) {
        return SCHEMA.mark(type);
    }

    /** A text as a slice to put in. */
    public static Slice text(String text) {
        return Slice.of(SCHEMA.text(text));
    }
}
