package org.travaux.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in words what a schema lets a value be. */
final class FieldSentence {
    private FieldSentence() {}

    /** Returns what a value is, such as {@code text, 300 characters at most}. */
    static String of(JsonNode schema) {
        List<String> parts = new ArrayList<>();
        parts.add(kind(schema));
        limit(schema, "minLength", "at least %s characters").ifPresent(parts::add);
        limit(schema, "maxLength", "at most %s characters").ifPresent(parts::add);
        limit(schema, "minimum", "from %s").ifPresent(parts::add);
        limit(schema, "maximum", "to %s").ifPresent(parts::add);
        limit(schema, "default", "%s unless stated").ifPresent(parts::add);
        if (mayBeNull(schema)) {
            parts.add("or null");
        }
        return String.join(", ", parts);
    }

    /** Returns the words a value must be one of, none where it is free. */
    static List<String> words(JsonNode schema) {
        List<String> words = new ArrayList<>();
        JsonNode allowed = schema.has("items") ? schema.path("items").path("enum") : schema.path("enum");
        allowed.forEach(word -> {
            if (!word.isNull()) {
                words.add(word.asText());
            }
        });
        return words;
    }

    /** Returns the name of the schema that a value, its items or its members are of. */
    static Optional<String> named(JsonNode schema) {
        String reference = schema.findPath("$ref").asText();
        return reference.isEmpty()
                ? Optional.empty()
                : Optional.of(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static String kind(JsonNode schema) {
        if (schema.path("items").isObject()) {
            return named(schema).isPresent() ? "list of" : "list of " + kind(schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            return "object by name of " + (named(schema).isPresent() ? "" : kind(schema.path("additionalProperties")));
        }
        if (named(schema).isPresent()) {
            return "object";
        }
        JsonNode type = schema.path("type");
        String word = type.isArray() ? type.path(0).asText() : type.asText("any value");
        return switch (schema.path("format").asText()) {
            case "date-time" -> "time";
            case "date" -> "day";
            case "binary" -> "file";
            default -> schema.path("pattern").asText().equals(DescribedFields.IDENTIFIER) ? "identifier" : spoken(word);
        };
    }

    private static String spoken(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    private static boolean mayBeNull(JsonNode schema) {
        for (JsonNode one : schema.path("type")) {
            if (one.asText().equals("null")) {
                return true;
            }
        }
        return schema.has("anyOf");
    }

    private static Optional<String> limit(JsonNode schema, String keyword, String words) {
        return schema.has(keyword)
                ? Optional.of(String.format(words, schema.path(keyword).asText()))
                : Optional.empty();
    }
}
