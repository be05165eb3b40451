package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.travaux.identity.Caller;
import org.travaux.identity.PermissionTable;
import org.travaux.identity.PermissionTable.Row;
import org.travaux.identity.PermissionTable.Word;

/** Every operation that is served, asked by everybody who may come to the door. */
class PermissionsTest {
    private static World world;
    private static Requests requests;

    @BeforeAll
    static void open() {
        world = new World();
        requests = new Requests(world);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void everythingServedHasARowAndNoRowIsOfSomethingElse() {
        List<String> served = world.rest.served().stream()
                .map(one -> one.operation() + " " + one.method() + " " + one.path())
                .sorted()
                .toList();

        assertThat(PermissionTable.rows("operation").stream()
                        .map(row -> row.operation() + " " + row.method() + " " + row.path())
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(served);
    }

    @TestFactory
    Stream<DynamicTest> theTable() {
        return PermissionTable.rows("operation").stream().flatMap(row -> Arrays.stream(Caller.values())
                // Whoever may not comes first, so that nothing has changed when they do.
                .sorted(Comparator.comparing(caller -> row.expected().get(caller) == Word.YES))
                .map(caller -> dynamicTest(row + ": " + caller.words(), () -> ask(row, caller))));
    }

    private static void ask(Row row, Caller caller) {
        Request request = requests.of(row.name(), world.ours, caller)
                .orElseThrow(() -> new AssertionError("no request is known for " + row));
        String before = world.state();
        Answer answer = send(caller, request);

        switch (row.expected().get(caller)) {
            case YES -> assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
            case NO -> {
                assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("permission.missing");
            }
            case SIGN_IN -> {
                assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("session.missing");
            }
            case HIDDEN -> {
                assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
                assertThat(told(answer)).isEqualTo(told(send(caller, nowhere(request))));
            }
        }
        if (row.expected().get(caller) != Word.YES) {
            assertThat(world.state()).as("nothing was done").isEqualTo(before);
            assertThatTheBodyWasNotLookedAt(request, caller, answer);
        }
    }

    /** Whoever may not do something learns nothing from what they send. */
    private static void assertThatTheBodyWasNotLookedAt(Request request, Caller caller, Answer answer) {
        if (Request.JSON.equals(request.headers().get("Content-Type"))) {
            for (String body : List.of("{}", "{", "[[", "{\"unknown\":1}", "")) {
                assertThat(told(send(caller, request.json(body)))).isEqualTo(told(answer));
            }
        }
        if (request.headers().containsKey("If-Match")) {
            assertThat(told(send(caller, request.ifMatch(99)))).isEqualTo(told(answer));
        }
    }

    private static Answer send(Caller caller, Request request) {
        if (!request.path().equals("/events")) {
            return world.send(caller, request);
        }
        HttpResponse<Stream<String>> response = world.listen(caller, request.path());
        boolean refused = response.statusCode() != 200;
        byte[] body = refused
                ? String.join("", response.body().toList()).getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : new byte[0];
        response.body().close();
        return new Answer(response.statusCode(), response.headers(), body);
    }

    /** Returns the same request about something that is not there at all. */
    private static Request nowhere(Request request) {
        String nothing = UUID.randomUUID().toString();
        return request.at(request.path()
                .replaceFirst("^(/(?:dossiers|documents|revisions|packages|jobs)/)[A-Za-z0-9-]+", "$1" + nothing)
                .replaceFirst("([?&]dossier=)[A-Za-z0-9-]+", "$1" + nothing));
    }

    /** Returns what a problem tells, without the identifiers of the request and of the thing. */
    private static Map<String, Object> told(Answer answer) {
        Map<String, Object> told = new TreeMap<>(answer.json());
        told.replaceAll((name, value) ->
                value instanceof String text && text.matches("[0-9a-f]{8}-[0-9a-f-]{27}") ? "an id" : value);
        told.put("status line", answer.status());
        return told;
    }
}
