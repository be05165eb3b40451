package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.travaux.rest.internal.ApiDescription.Described;

/**
 * Holds answers to the description of the API: an answer of another status, kind, code, or with a field more or less than is
 * described, fails the test that got it. So the description cannot lie about anything that a test asks.
 */
final class DescribedAnswers {
    private static final ApiDescription DESCRIPTION = ApiDescription.read();

    /** What HTTP itself refuses, before an operation is found or asked. */
    private static final Set<String> OF_HTTP = Set.of(
            "resource.not-found", "request.method-not-allowed", "request.refused", "request.media-type-unsupported");

    private static final Map<String, String> NAMES =
            Map.of("language", "[A-Za-z-]+", "file", "[^/]+[.][^/]+", "package", "[A-Za-z0-9-]+");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, Schema> PREPARED = new ConcurrentHashMap<>();

    private DescribedAnswers() {}

    /** Fails where the answer to this request is not as described. */
    static void hold(Request request, Answer answer) {
        Optional<Described> asked = operation(request);
        if (asked.isEmpty()) {
            assertThat(answer.status())
                    .as("%s %s is not described", request.method(), request.path())
                    .isGreaterThan(399);
            return;
        }
        Described one = asked.get();
        String what = one.id() + " answered " + answer;
        String type = answer.header("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode described = one.operation().path("responses").path(Integer.toString(answer.status()));
        if (type.equals(Problem.MEDIA_TYPE) && OF_HTTP.contains(answer.code())) {
            return;
        }
        assertThat(described.isObject()).as(what).isTrue();
        for (String header : List.of("ETag", "Location", "Set-Cookie", "Retry-After", "Content-Disposition")) {
            assertThat(answer.header(header).isPresent())
                    .as(header + ": " + what)
                    .isEqualTo(described.path("headers").has(header));
        }
        if (answer.body().length == 0) {
            assertThat(described.has("content")).as(what).isFalse();
            return;
        }
        assertThat(described.path("content").has(type)).as(what).isTrue();
        if (type.endsWith("json")) {
            JsonNode schema = described.path("content").path(type).path("schema");
            assertThat(errors(one.id() + answer.status() + type, schema, tree(answer.text())))
                    .as(what)
                    .isEmpty();
        }
    }

    /** Returns what of a value is not as its schema has it; nothing undescribed may be in it. */
    static List<Error> errors(String key, JsonNode schema, JsonNode value) {
        return PREPARED.computeIfAbsent(key, none -> prepared(schema)).validate(value);
    }

    private static JsonNode tree(String json) {
        try {
            return WireJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Schema prepared(JsonNode schema) {
        ObjectNode whole = WireJson.mapper().createObjectNode();
        whole.set("components", DESCRIPTION.json().path("components").deepCopy());
        whole.path("components").path("schemas").fields().forEachRemaining(one -> close(one.getKey(), one.getValue()));
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole);
    }

    private static void close(String name, JsonNode schema) {
        if (schema.has("properties") && !name.equals("Problem") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /** Returns the operation a request asks: of several paths that fit, the one with the most letters of its own. */
    private static Optional<Described> operation(Request request) {
        String path = request.path().replaceAll("\\?.*", "");
        return DESCRIPTION.operations().stream()
                .filter(one -> one.method().equals(request.method()))
                .filter(one -> pattern(one.path()).matcher(path).matches())
                .max(Comparator.comparing(
                        one -> one.path().replaceAll("\\{\\w+}", "").length()));
    }

    private static Pattern pattern(String path) {
        StringBuilder pattern = new StringBuilder();
        for (String piece : path.split("(?=\\{)|(?<=})")) {
            pattern.append(
                    piece.startsWith("{")
                            ? NAMES.getOrDefault(piece.substring(1, piece.length() - 1), "[^/]+")
                            : Pattern.quote(piece));
        }
        return Pattern.compile(pattern.toString());
    }
}
