package org.travaux.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.travaux.rest.internal.ApiDescription.Described;

/** The description of this API as a page to be read: plain HTML, without a script. */
final class ApiPage {
    private final Html html = new Html();
    private final ApiDescription description;

    private ApiPage(ApiDescription description) {
        this.description = description;
    }

    static String of(ApiDescription description) {
        ApiPage page = new ApiPage(description);
        page.write();
        return page.html.toString();
    }

    private void write() {
        JsonNode info = description.json().path("info");
        String title = info.path("title").asText() + " API";
        html.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .element("title", title)
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<link rel=\"stylesheet\" href=\"docs.css\"></head><body><main>")
                .element("h1", title)
                .element("p", info.path("description").asText())
                .raw(
                        "<p>The same for programs: <a href=\"openapi.json\">openapi.json</a> (OpenAPI 3.1). Paths are below ")
                .element("code", description.json().at("/servers/0/url").asText())
                .raw(".</p>\n");
        signingIn();
        Map<String, List<Described>> groups = new TreeMap<>();
        description.operations().forEach(one -> groups.computeIfAbsent(
                        DescribedOperation.group(one.path()), none -> new ArrayList<>())
                .add(one));
        contents(groups);
        groups.forEach((group, operations) -> {
            html.raw("<section id=\"" + group + "\">").element("h2", group).raw("\n");
            operations.forEach(one -> new ApiPageOperation(html, description, one).write());
            html.raw("</section>\n");
        });
        schemas();
        html.raw("</main></body></html>\n");
    }

    private void signingIn() {
        html.raw("<p>Programs send <code>Authorization: Bearer</code> with the token of ")
                .link("signIn", "POST /sessions")
                .raw("; browsers the cookie <code>travaux_session</code> and, with what changes something, ")
                .raw("<code>X-CSRF-Token</code>. What replaces something states the version it saw in ")
                .raw("<code>If-Match</code>; what is read again may state it in <code>If-None-Match</code>.</p>\n");
    }

    private void contents(Map<String, List<Described>> groups) {
        html.raw("<nav aria-label=\"Operations\">");
        groups.forEach((group, operations) -> {
            html.raw("<details><summary>").text(group).raw("</summary><ul>");
            operations.forEach(one -> html.raw("<li>")
                    .link(one.id(), one.method() + " " + one.path())
                    .raw(" ")
                    .text(one.operation().path("summary").asText())
                    .raw("</li>"));
            html.raw("</ul></details>");
        });
        html.raw("<p><a href=\"#schemas\">Objects</a></p></nav>\n");
    }

    private void schemas() {
        html.raw("<section id=\"schemas\"><h2>Objects</h2>\n");
        description.json().path("components").path("schemas").fields().forEachRemaining(schema -> {
            if (schema.getValue().has("properties")) {
                html.raw("<article id=\"schema-" + schema.getKey() + "\">").element("h3", schema.getKey());
                ApiPageOperation.fields(html, schema.getValue());
                html.raw("</article>\n");
            }
        });
        html.raw("</section>\n");
    }
}
