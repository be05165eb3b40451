package org.travaux.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.travaux.rest.internal.ApiDescription.Described;

/** The description of this API as a page to be read: plain HTML, without a script. */
final class ApiPage {
    private final StringBuilder html = new StringBuilder(40_000);

    private ApiPage() {}

    static String of(ApiDescription description) {
        ApiPage page = new ApiPage();
        page.write(description);
        return page.html.toString();
    }

    private void write(ApiDescription description) {
        JsonNode info = description.json().path("info");
        String title = text(info, "title") + " API";
        html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<link rel=\"stylesheet\" href=\"docs.css\"></head><body><main><h1>")
                .append(title)
                .append("</h1><p>")
                .append(text(info, "description"))
                .append("</p><p>The same for programs: <a href=\"openapi.json\">openapi.json</a>.</p>\n");
        Map<String, List<Described>> groups = new TreeMap<>();
        description.operations().forEach(one -> groups.computeIfAbsent(group(one), none -> new ArrayList<>())
                .add(one));
        html.append("<nav aria-label=\"Resources\"><ul>");
        groups.keySet().forEach(group -> html.append("<li><a href=\"#")
                .append(group)
                .append("\">")
                .append(group)
                .append("</a></li>"));
        html.append("</ul></nav>\n");
        groups.forEach((group, operations) -> {
            html.append("<section id=\"")
                    .append(group)
                    .append("\"><h2>")
                    .append(group)
                    .append("</h2>\n");
            operations.forEach(this::operation);
            html.append("</section>\n");
        });
        html.append("</main></body></html>\n");
    }

    private void operation(Described one) {
        html.append("<article><h3>")
                .append(text(one.operation(), "summary"))
                .append("</h3><p><code>")
                .append(one.method())
                .append(' ')
                .append(escaped(one.path()))
                .append("</code></p><ul>");
        one.operation().path("parameters").forEach(parameter -> html.append("<li><code>")
                .append(text(parameter, "name"))
                .append("</code> in ")
                .append(text(parameter, "in"))
                .append(parameter.path("required").asBoolean() ? ", required" : "")
                .append("</li>"));
        one.operation().path("requestBody").path("content").fieldNames().forEachRemaining(mediaType -> html.append(
                        "<li>body <code>")
                .append(escaped(mediaType))
                .append("</code></li>"));
        html.append("</ul></article>\n");
    }

    private static String group(Described one) {
        return one.path().split("/")[1].replaceAll("[^a-z].*", "");
    }

    private static String text(JsonNode node, String field) {
        return escaped(node.path(field).asText());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
