package org.travaux.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The description of this API (OpenAPI 3.1). The annotations of the resources are written down when the product is built; what
 * they do not say, because it is the same everywhere, is added here: what fields hold ({@link DescribedFields}), what every
 * operation takes and answers ({@link DescribedOperation}), and the examples of the pages ({@link ApiExamples}).
 */
final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** One method on one path. */
    record Described(String method, String path, JsonNode operation) {
        String id() {
            return operation.path("operationId").asText();
        }
    }

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

    /** Returns what a reference such as {@code #/components/schemas/Problem} leads to. */
    JsonNode at(String reference) {
        return json.at(reference.substring(1));
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
        json.put("openapi", "3.1.0");
        DescribedFields.complete((ObjectNode) json.path("components").path("schemas"));
        ProblemTable problems = ProblemTable.read();
        ApiExamples examples = ApiExamples.read();
        operations().forEach(one -> new DescribedOperation(one, problems, examples).complete());
    }
}
