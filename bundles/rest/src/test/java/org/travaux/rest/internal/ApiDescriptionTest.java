package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
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
        DESCRIPTION.operations().forEach(one -> assertThat(page.text())
                .contains("<code>" + one.method() + " " + one.path() + "</code>"));
        assertThat(world.send(Request.get("/docs.css")).header("Content-Type")).contains("text/css;charset=utf-8");
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
