package org.travaux.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.travaux.base.BlockId;
import org.travaux.base.Digest;
import org.travaux.prose.Node;
import org.travaux.prose.Schema;

/**
 * The schema of our texts, read from {@code schema.json}, which the editor shares. Its {@linkplain #hash() hash} tells a
 * client whose schema differs to reload.
 */
public final class TextSchema {
    private static final String JSON = read();
    private static final Schema SCHEMA = Schema.parse(JSON);
    private static final Digest HASH = Digest.of(JSON);

    private TextSchema() {}

    /** Returns the schema. */
    public static Schema schema() {
        return SCHEMA;
    }

    /** Returns the text of {@code schema.json}. */
    public static String json() {
        return JSON;
    }

    /** Returns the digest of {@code schema.json}, byte for byte. */
    public static Digest hash() {
        return HASH;
    }

    /** Returns the tree of a new document: a title, and one empty operative paragraph. */
    public static Node empty(String title) {
        Node titled =
                SCHEMA.node("title", fresh(), title.isEmpty() ? List.of() : List.of(SCHEMA.text(title, List.of())));
        Node wording = SCHEMA.node("wording", Map.of(), List.of());
        Node paragraph = SCHEMA.node("operativeParagraph", fresh(), List.of(wording));
        Node operative = SCHEMA.node("operativePart", fresh(), List.of(paragraph));
        return SCHEMA.node("doc", Map.of(), List.of(titled, operative));
    }

    private static Map<String, Object> fresh() {
        return Map.of("id", BlockId.fresh().value());
    }

    private static String read() {
        try (InputStream in = TextSchema.class.getResourceAsStream("schema.json")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
