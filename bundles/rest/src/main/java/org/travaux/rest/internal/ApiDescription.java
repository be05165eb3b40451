package org.travaux.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.travaux.base.Language;
import org.travaux.base.Page;

/**
 * The description of this API (OpenAPI 3). The annotations of the resources are written down when the product is built; what
 * they do not say, because it is the same everywhere, is added here: identifiers are strings, pages have limits, replacements
 * need a version, failures are problems.
 */
final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final String SCHEMA = "#/components/schemas/";

    /** One method on one path. */
    record Described(String method, String path, JsonNode operation) {}

    private final ObjectNode json;

    private ApiDescription(ObjectNode json) {
        this.json = json;
    }

    /** Reads what was written when the product was built, and completes it. */
    static ApiDescription read() {
        try (InputStream built = ApiDescription.class.getResourceAsStream("/openapi.json")) {
            ApiDescription description =
                    new ApiDescription((ObjectNode) WireJson.mapper().readTree(built));
            description.complete();
            return description;
        } catch (IOException e) {
            throw new UncheckedIOException("the description of the API cannot be read", e);
        }
    }

    /** Returns the document. */
    JsonNode json() {
        return json;
    }

    /** Returns every method on every path, in the order of the paths. */
    List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        json.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(new Described(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    private void complete() {
        ObjectNode schemas = (ObjectNode) json.path("components").path("schemas");
        DomainParams.types()
                .forEach(type -> schemas.set(
                        type.getSimpleName(),
                        WireJson.mapper().createObjectNode().put("type", "string")));
        operations().forEach(one -> complete((ObjectNode) one.operation()));
    }

    private static void complete(ObjectNode operation) {
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("name").asText().equals("If-Match")) {
                ((ObjectNode) parameter).put("required", true);
            }
            if (parameter.path("name").asText().equals("language")) {
                ArrayNode tags = ((ObjectNode) parameter.path("schema")).putArray("enum");
                Arrays.stream(Language.values()).map(Language::tag).forEach(tags::add);
            }
            if (parameter.path("name").asText().equals("limit")) {
                ((ObjectNode) parameter.path("schema"))
                        .put("minimum", 1)
                        .put("maximum", Page.LIMIT)
                        .put("default", Page.DEFAULT);
            }
        });
        ObjectNode responses = operation.withObject("/responses");
        JsonNode success = responses.remove("default");
        if (success != null) {
            responses.set("2XX", ((ObjectNode) success).put("description", "It is done."));
        }
        responses
                .withObject("/default")
                .put("description", "A problem; see docs/api/problems.md for its type.")
                .withObject("/content")
                .withObject("/" + Problem.MEDIA_TYPE.replace("/", "~1"))
                .withObject("/schema")
                .put("$ref", SCHEMA + "Problem");
    }
}
