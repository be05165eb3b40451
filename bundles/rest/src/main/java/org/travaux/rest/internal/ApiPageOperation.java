package org.travaux.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.travaux.rest.internal.ApiDescription.Described;

/** One operation on the page: what it takes, what it answers, how it can fail, and an example. */
final class ApiPageOperation {
    private final Html html;
    private final ApiDescription description;
    private final Described one;

    ApiPageOperation(Html html, ApiDescription description, Described one) {
        this.html = html;
        this.description = description;
        this.one = one;
    }

    void write() {
        JsonNode operation = one.operation();
        html.raw("<article id=\"" + one.id() + "\">")
                .element("h3", operation.path("summary").asText())
                .raw("<p class=\"call\">")
                .element("code", one.method() + " " + one.path())
                .raw("</p>");
        if (operation.has("description")) {
            html.sentences(operation.path("description").asText());
        }
        if (operation.has("security")) {
            html.raw("<p>For everybody, without a session.</p>");
        }
        parameters(operation.path("parameters"));
        body(operation.path("requestBody").path("content"));
        answers(operation.path("responses"));
        failures(operation.path("responses"));
        examples(operation);
        html.raw("</article>\n");
    }

    /** Writes the fields of an object. */
    static void fields(Html html, JsonNode schema) {
        html.raw("<dl>");
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties")
                .fields()
                .forEachRemaining(
                        field -> entry(html, field.getKey(), required.contains(field.getKey()), field.getValue(), ""));
        html.raw("</dl>");
    }

    private static void entry(Html html, String name, boolean required, JsonNode schema, String where) {
        html.raw("<dt>").element("code", name).raw("</dt><dd>");
        html.text(Html.joined(", ", where, required ? "required" : "", FieldSentence.of(schema)));
        FieldSentence.named(schema).ifPresent(type -> html.raw(" ").link("schema-" + type, type));
        List<String> words = FieldSentence.words(schema);
        if (!words.isEmpty()) {
            html.raw(": ");
            words.forEach(word -> html.element("code", word).raw(" "));
        }
        if (schema.has("description")) {
            html.raw(". ").text(schema.path("description").asText());
        }
        html.raw("</dd>");
    }

    private void parameters(JsonNode parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        html.raw("<h4>Parameters</h4><dl>");
        parameters.forEach(parameter -> {
            JsonNode schema = resolved(parameter.path("schema"));
            entry(
                    html,
                    parameter.path("name").asText(),
                    parameter.path("required").asBoolean(),
                    schema,
                    parameter.path("in").asText());
            if (parameter.has("description")) {
                html.raw("<dd>")
                        .text(parameter.path("description").asText() + ".")
                        .raw("</dd>");
            }
        });
        html.raw("</dl>");
    }

    private void body(JsonNode content) {
        content.fields().forEachRemaining(kind -> {
            JsonNode schema = resolved(kind.getValue().path("schema"));
            html.raw("<h4>Body: <code>").text(kind.getKey()).raw("</code></h4>");
            if (schema.has("properties")) {
                fields(html, schema);
            } else {
                html.element("p", FieldSentence.of(schema));
            }
        });
    }

    private void answers(JsonNode responses) {
        html.raw("<h4>Answer</h4>");
        responses.fields().forEachRemaining(answer -> {
            if (!answer.getKey().startsWith("2")) {
                return;
            }
            html.raw("<p>").element("strong", answer.getKey()).raw(" ");
            html.text(answer.getValue().path("description").asText());
            answer.getValue().path("content").fields().forEachRemaining(kind -> {
                html.raw(" ").element("code", kind.getKey()).raw(" ");
                kind.getValue().path("schema").findValuesAsText("$ref").forEach(reference -> html.link(
                                "schema-" + name(reference), name(reference))
                        .raw(" "));
            });
            answer.getValue().path("headers").fieldNames().forEachRemaining(header -> html.raw(" ")
                    .element("code", header));
            html.raw("</p>");
        });
    }

    private void failures(JsonNode responses) {
        html.raw("<details><summary>Problems</summary>");
        responses.fields().forEachRemaining(answer -> {
            if (answer.getValue().path("content").has(Problem.MEDIA_TYPE)
                    && !answer.getKey().equals("default")) {
                html.element("p class=\"status\"", answer.getKey());
                html.sentences(answer.getValue().path("description").asText());
            }
        });
        html.raw("</details>");
    }

    private void examples(JsonNode operation) {
        html.raw("<details><summary>Example</summary>");
        operation.path("requestBody").path("content").forEach(kind -> examples("Asked", kind.path("examples")));
        operation.path("responses").forEach(answer -> answer.path("content")
                .forEach(kind -> examples("Answered", kind.path("examples"))));
        html.raw("</details>");
    }

    private void examples(String side, JsonNode examples) {
        examples.fields().forEachRemaining(example -> html.raw("<p>")
                .text(side + " (" + example.getKey() + ")")
                .raw("</p><pre tabindex=\"0\"><code>")
                .text(shown(example.getValue().path("value")))
                .raw("</code></pre>"));
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toPrettyString();
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? description.at(schema.path("$ref").asText()) : schema;
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
