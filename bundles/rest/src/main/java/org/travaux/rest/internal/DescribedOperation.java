package org.travaux.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.travaux.base.Page;
import org.travaux.document.DocumentType;
import org.travaux.document.Stage;
import org.travaux.rest.internal.ApiDescription.Described;
import org.travaux.rest.internal.ApiExamples.Example;

/** Completes what the annotations say of one operation by what follows from its form: what it takes and what it answers. */
final class DescribedOperation {
    /** Operations for whoever comes. */
    static final Set<String> OPEN = Set.of("health", "openApi", "docs", "docsStyle", "verify", "signIn");

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("If-Match", "The version that was seen, in quotation marks, as ETag gave it"),
            Map.entry("cursor", "The next of the page before"),
            Map.entry("limit", "How many items at most"),
            Map.entry("version", "A version of the text; without it, the text as it is now"),
            Map.entry("reading", "clean (as agreed so far), compilation (with suggestions) or accepted"),
            Map.entry("q", "Words, phrases in quotation marks, beginnings with a star"),
            Map.entry("from", "The first day"),
            Map.entry("to", "The last day"),
            Map.entry("scope", "The texts as they are now, the frozen revisions, or both"),
            Map.entry("file", "A language and what to make of its text, such as en.pdf"));

    private static final Map<String, String> HEADERS = Map.of(
            "ETag", "The version, for If-Match and If-None-Match",
            "Location", "The path of what was made",
            "Content-Disposition", "The name of the file",
            "Set-Cookie", "The session of a browser");

    /** What answers with its version as {@code ETag}. */
    private static final Set<String> VERSIONED = Set.of(
            "AccountView",
            "DelegationView",
            "DocumentView",
            "DossierView",
            "MemberView",
            "SegmentStateView",
            "TextView");

    private final Described one;
    private final ObjectNode operation;
    private final ProblemTable problems;
    private final List<Example> examples;

    DescribedOperation(Described one, ProblemTable problems, ApiExamples examples) {
        this.one = one;
        this.operation = (ObjectNode) one.operation();
        this.problems = problems;
        this.examples = examples.of(one.id());
    }

    void complete() {
        operation.putArray("tags").add(group(one.path()));
        if (OPEN.contains(one.id())) {
            operation.putArray("security");
        }
        if (one.id().equals("currentSession")) {
            ArrayNode either = operation.putArray("security");
            either.addObject();
            either.addObject().putArray("bearer");
            either.addObject().putArray("cookie");
        }
        operation.path("parameters").forEach(parameter -> parameter((ObjectNode) parameter));
        request();
        success();
        new DescribedProblems(one, problems).complete();
    }

    /** Returns the resource a path is about. */
    static String group(String path) {
        return path.split("/")[1].replaceAll("[^a-z].*", "");
    }

    private void parameter(ObjectNode parameter) {
        String name = parameter.path("name").asText();
        ObjectNode schema = parameter.withObject("/schema");
        if (!parameter.has("description") && SENTENCES.containsKey(name)) {
            parameter.put("description", SENTENCES.get(name));
        }
        switch (name) {
            case "If-Match" -> {
                parameter.put("required", true);
                schema.put("pattern", "^(W/)?\"[0-9]{1,18}\"$");
            }
            case "limit" -> schema.put("minimum", 1).put("maximum", Page.LIMIT).put("default", Page.DEFAULT);
            case "version" -> schema.put("minimum", 0);
            case "lang" -> DescribedFields.oneOf(items(schema), DescribedFields.tags());
            case "type" -> DescribedFields.oneOf(items(schema), words(DocumentType.values(), DocumentType::wireName));
            case "stage" -> DescribedFields.oneOf(items(schema), words(Stage.values(), Stage::wireName));
            case "scope" -> DescribedFields.oneOf(schema, List.of("live", "revisions", "all"));
            case "reading" -> DescribedFields.oneOf(schema, List.of("clean", "compilation", "accepted"));
            case "from", "to" -> {
                if (schema.path("type").asText().equals("string")) {
                    schema.put("format", "date");
                }
            }
            case "q" -> schema.put("maxLength", 500);
            case "package", "job", "document" -> identifier(schema);
            case "file" -> schema.put("pattern", "^[A-Za-z-]+[.](akn[.]xml|pdf|txt)$");
            default -> {}
        }
    }

    private static void identifier(ObjectNode schema) {
        if (!schema.has("$ref")) {
            DescribedFields.identifier(schema);
        }
    }

    private static ObjectNode items(ObjectNode schema) {
        return schema.withObject("/items");
    }

    private static <E> List<String> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private void request() {
        if (!operation.has("requestBody")) {
            return;
        }
        ObjectNode body = operation.withObject("/requestBody").put("required", true);
        for (Example example : examples) {
            JsonNode content = body.path("content").path(example.request().mediaType());
            if (example.request().body() != null && content.isObject()) {
                ((ObjectNode) content)
                        .withObject("/examples")
                        .withObject("/" + example.name())
                        .set("value", example.request().body());
            }
        }
    }

    /** What is answered where nothing is amiss: the annotations name it, or it follows from what the method returns. */
    private void success() {
        ObjectNode responses = operation.withObject("/responses");
        JsonNode returned = responses.remove("default");
        if (returned != null) {
            boolean nothing = !returned.findPath("schema").isObject();
            responses.set(nothing ? "204" : "200", nothing ? responses.objectNode() : returned);
        }
        responses.fields().forEachRemaining(answer -> success(answer.getKey(), (ObjectNode) answer.getValue()));
        if (one.method().equals("GET") && Revalidation.concerns(schemaOf(responses.path("200")))) {
            responses
                    .withObject("/304")
                    .put("description", "It is as it was: the version in If-None-Match is the present one.");
            header(responses.withObject("/304"), "ETag");
            ((ArrayNode) operation.withArray("/parameters"))
                    .addObject()
                    .put("name", "If-None-Match")
                    .put("in", "header")
                    .put("description", "The version that is known, in quotation marks")
                    .withObject("/schema")
                    .put("type", "string");
        }
    }

    private void success(String status, ObjectNode answer) {
        if (answer.path("description").asText().isEmpty()
                || answer.path("description").asText().equals("default response")) {
            answer.put("description", sentence(status));
        }
        withoutCharset(answer);
        headers(status, answer);
        for (Example example : examples) {
            if (!example.answer().start().equals(status)) {
                continue;
            }
            JsonNode content = answer.path("content").path(example.answer().mediaType());
            if (example.answer().body() != null && content.isObject()) {
                ((ObjectNode) content)
                        .withObject("/examples")
                        .withObject("/" + example.name())
                        .set("value", example.answer().body());
            }
        }
    }

    private static void withoutCharset(ObjectNode answer) {
        for (String type : DescribedFields.names(answer.path("content"))) {
            ObjectNode content = (ObjectNode) answer.path("content");
            content.set(type.replaceAll(";.*", ""), content.remove(type));
        }
    }

    private void headers(String status, ObjectNode answer) {
        String schema = schemaOf(answer);
        if (status.equals("200") && VERSIONED.contains(schema)) {
            header(answer, "ETag");
        }
        if (status.equals("201") || status.equals("202")) {
            header(answer, "Location");
        }
        if (answer.findPath("format").asText().equals("binary")) {
            header(answer, "Content-Disposition");
        }
        if (one.id().startsWith("sign")) {
            header(answer, "Set-Cookie");
        }
    }

    private static String schemaOf(JsonNode answer) {
        return answer.findPath("$ref").asText().replace(DescribedFields.SCHEMA, "");
    }

    private static void header(ObjectNode answer, String name) {
        answer.withObject("/headers")
                .withObject("/" + name)
                .put("description", HEADERS.get(name))
                .put("required", true)
                .withObject("/schema")
                .put("type", "string");
    }

    static String sentence(String status) {
        return switch (status) {
            case "201" -> "It was made.";
            case "202" -> "The work has begun; the job tells how far it has come.";
            case "204" -> "It is done; there is nothing to say.";
            case "503" -> "A part of the product is missing or cannot work.";
            default -> "It is done.";
        };
    }
}
