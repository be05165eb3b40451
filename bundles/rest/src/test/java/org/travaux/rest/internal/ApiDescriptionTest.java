package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.travaux.rest.internal.ApiDescription.Described;

class ApiDescriptionTest {
    private static final ApiDescription DESCRIPTION = ApiDescription.read();
    private static World world;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void describesWhatIsServedAndNothingElse() {
        assertThat(DESCRIPTION.operations().stream()
                        .map(one -> one.method() + " " + one.path())
                        .sorted())
                .containsExactlyElementsOf(world.rest.served().stream()
                        .map(one -> one.method() + " " + one.path())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void isOpenApi() {
        SwaggerParseResult parsed =
                new OpenAPIV3Parser().readContents(DESCRIPTION.json().toString());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths())
                .hasSameSizeAs(DESCRIPTION.json().path("paths"));
    }

    @Test
    void everyAnswerHasItsStatusAndItsSchema() {
        for (Described one : DESCRIPTION.operations()) {
            JsonNode answers = one.operation().path("responses");
            List<String> good = DescribedFields.names(answers).stream()
                    .filter(status -> status.startsWith("2"))
                    .toList();

            assertThat(good).as(one.id()).isNotEmpty().doesNotContain("2XX");
            for (String status : good) {
                assertThat(answers.path(status)
                                .path("content")
                                .findValues("schema")
                                .isEmpty())
                        .as(one.id())
                        .isEqualTo(status.equals("204"));
            }
        }
    }

    @Test
    void everyViewAndEveryBodyNamesWhatItNeeds() {
        DESCRIPTION.json().path("components").path("schemas").fields().forEachRemaining(schema -> {
            boolean mayBeEmpty =
                    schema.getKey().endsWith("Patch") || schema.getKey().equals("MemberBody");
            if (schema.getValue().has("properties") && !mayBeEmpty) {
                assertThat(schema.getValue().path("required"))
                        .as(schema.getKey())
                        .isNotEmpty();
            }
        });
    }

    @Test
    void everyProblemNamesCodesOfTheTableUnderTheirStatus() {
        ProblemTable table = ProblemTable.read();
        for (Described one : DESCRIPTION.operations()) {
            table.own(one.id())
                    .forEach(code -> assertThat(table.of(code)).as(code).isPresent());
            one.operation().path("responses").fields().forEachRemaining(answer -> {
                JsonNode codes = answer.getValue().at("/content/application~1problem+json/schema/properties/type/enum");
                codes.forEach(
                        code -> assertThat(table.of(code.asText()).orElseThrow().status())
                                .as(one.id() + " " + code)
                                .isEqualTo(Integer.parseInt(answer.getKey())));
            });
        }
    }

    @Test
    void everyExampleIsAsDescribed() {
        int found = 0;
        for (Described one : DESCRIPTION.operations()) {
            List<JsonNode> contents = new ArrayList<>(one.operation().findValues("content"));
            for (JsonNode content : contents) {
                for (String type : DescribedFields.names(content)) {
                    JsonNode schema = content.path(type).path("schema");
                    for (JsonNode example : content.path(type).path("examples")) {
                        found++;
                        assertThat(DescribedAnswers.errors(one.id() + schema, schema, example.path("value")))
                                .as(one.id() + " " + example)
                                .isEmpty();
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void whoNeedsNoSessionIsToldSo() {
        Set<String> open = world.rest.served().stream()
                .filter(RestServer.Served::open)
                .map(RestServer.Served::operation)
                .collect(Collectors.toSet());

        assertThat(open).isEqualTo(DescribedOperation.OPEN);
    }

    @Test
    void everyReplacementRequiresAVersion() {
        for (Described one : DESCRIPTION.operations()) {
            boolean replaces = Set.of("PUT", "PATCH", "DELETE").contains(one.method());
            // Signing out ends what only the one who asks has; there is nothing that somebody else could have changed.
            boolean signsOut = one.path().equals("/sessions/current");
            assertThat(parameter(one, "If-Match").path("required").asBoolean())
                    .as(one.method() + " " + one.path())
                    .isEqualTo(replaces && !signsOut);
        }
    }

    @Test
    void everyListStatesItsLimit() {
        for (Described one : DESCRIPTION.operations()) {
            JsonNode limit = parameter(one, "limit").path("schema");
            assertThat(limit.path("maximum").asInt(200))
                    .as(one.method() + " " + one.path())
                    .isEqualTo(200);
            if (one.operation().path("operationId").asText().startsWith("list")) {
                assertThat(limit.path("default").asInt()).as(one.path()).isEqualTo(50);
                assertThat(parameter(one, "cursor").isMissingNode())
                        .as(one.path())
                        .isFalse();
            }
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        DESCRIPTION.json().findValuesAsText("$ref").forEach(reference -> assertThat(
                        DESCRIPTION.json().at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void isServedAsItIs() {
        Answer answer = world.send(Request.get("/openapi.json"));

        assertThat(answer.text()).isEqualTo(DESCRIPTION.json().toString());
    }

    @Test
    void isReadWithoutAScriptOrAStyleOfItsOwn() {
        Answer page = world.send(Request.get("/docs"));

        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.text())
                .doesNotContain("<script", "<style", "style=", "onclick")
                .contains("<html lang=\"en\">");
        for (Described one : DESCRIPTION.operations()) {
            String article = article(page.text(), one.id());
            assertThat(article)
                    .contains("<code>" + one.method() + " " + one.path() + "</code>", "<code>internal</code>");
            one.operation().findValues("example").forEach(example -> assertThat(article)
                    .contains("<pre"));
            one.operation().path("parameters").forEach(parameter -> assertThat(article)
                    .contains("<dt><code>" + parameter.path("name").asText() + "</code></dt>"));
        }
        assertThat(article(page.text(), "openDossier"))
                .contains("<dt><code>title</code></dt>", "required", "at most 300 characters")
                .contains("dossier.title-malformed", "href=\"#schema-DossierView\"", "A new one");
        assertThat(world.send(Request.get("/docs.css")).header("Content-Type")).contains("text/css;charset=utf-8");
    }

    private static String article(String page, String id) {
        int from = page.indexOf("<article id=\"" + id + "\">");
        return page.substring(from, page.indexOf("</article>", from));
    }

    private static JsonNode parameter(Described one, String name) {
        for (JsonNode parameter : one.operation().path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
