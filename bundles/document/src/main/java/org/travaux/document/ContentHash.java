package org.travaux.document;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.travaux.base.Digest;
import org.travaux.base.Language;
import org.travaux.prose.Json;
import org.travaux.prose.Node;

/**
 * The hash that a revision's freeze event carries: it covers everything that was frozen.
 *
 * <p>It is the SHA-256 of the UTF-8 bytes of one JSON object without spaces, its keys in alphabetical order:
 * <pre>{"format":"travaux-revision-1",
 *"languages":{"en":{"tree":"…","version":7},…},
 *"metadata":{"symbol":"A/81/L.12",…},
 *"segments":{"fr/4711":"reviewed",…},
 *"type":"resolutionDraft"}</pre>
 * {@code tree} is the SHA-256 of the tree's JSON as {@link Node#toJson} and ProseMirror's {@code JSON.stringify(doc)} write
 * it, but with the keys of every object in alphabetical order.
 */
public final class ContentHash {
    private static final String FORMAT = "travaux-revision-1";

    private ContentHash() {}

    /** Returns the hash of what is frozen; every language has a tree and a version. */
    public static Digest of(
            DocumentType type, Metadata metadata, Map<Language, Snapshot> texts, SortedMap<String, String> segments) {
        SortedMap<String, Object> languages = new TreeMap<>();
        texts.forEach((language, text) -> languages.put(
                language.tag(), new TreeMap<>(Map.of("tree", of(text.tree()).hex(), "version", text.version()))));
        SortedMap<String, Object> content = new TreeMap<>();
        content.put("format", FORMAT);
        content.put("languages", languages);
        content.put("metadata", metadata.values());
        content.put("segments", segments);
        content.put("type", type.wireName());
        return Digest.of(Json.write(content));
    }

    /** Returns the hash of one tree. */
    public static Digest of(Node tree) {
        return Digest.of(Json.write(sorted(tree.toJsonValue())));
    }

    private static Object sorted(Object json) {
        if (json instanceof Map<?, ?> map) {
            SortedMap<String, Object> copy = new TreeMap<>();
            map.forEach((key, value) -> copy.put((String) key, sorted(value)));
            return copy;
        }
        return json instanceof List<?> list
                ? list.stream().map(ContentHash::sorted).toList()
                : json;
    }
}
