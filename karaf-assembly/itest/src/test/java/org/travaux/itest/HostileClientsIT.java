package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.travaux.itest.KarafExtension.Product;
import org.travaux.prose.Json;

/** Whatever comes over the real WebSocket is answered by a code, and the text and the others are as they were. */
@ExtendWith(KarafExtension.class)
class HostileClientsIT {
    private static final int LONGEST_MESSAGE = 1_000_000;

    private Product product;
    private String token;
    private String dossier;
    private String document;
    private LiveSocket socket;
    private LiveSocket witness;

    @BeforeEach
    void open(Product running) {
        product = running;
        token = product.signIn();
        dossier = make("/api/v1/dossiers", Map.of("title", "Hostile"));
        document = make(
                "/api/v1/dossiers/" + dossier + "/documents",
                Map.of("type", "resolutionDraft", "title", "Peace", "language", "en"));
        witness = new LiveSocket(product.http().port());
        witness.join(token, document);
        socket = new LiveSocket(product.http().port());
        socket.join(token, document);
    }

    /** Nothing was stored of it, and whoever else is there goes on writing. */
    @AfterEach
    void theOthersAreUnaffected() {
        witness.commit("witness", 0, List.of(inserting(1, "A ")));
        List<?> commits = (List<?>) witness.next("update").get("commits");
        assertThat(Json.asObject((Map<?, ?>) commits.get(0))).containsEntry("ref", "witness");
        socket.close();
        witness.close();
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("no JSON", "{\"type\":", "json.malformed"),
                Arguments.of("no object", "[1]", "json.malformed"),
                Arguments.of("a million arrays", "[".repeat(LONGEST_MESSAGE), "json.malformed"),
                Arguments.of("no type", "{}", "message.malformed"),
                Arguments.of("a type nobody knows", "{\"type\":\"sing\"}", "message.unknown-type"),
                Arguments.of("a commit without a name", "{\"type\":\"commit\",\"base\":0}", "message.malformed"),
                Arguments.of(
                        "a version and a half",
                        "{\"type\":\"commit\",\"ref\":\"a\",\"base\":1.5,\"steps\":[]}",
                        "message.malformed"),
                Arguments.of(
                        "a cursor before the text",
                        "{\"type\":\"presence\",\"v\":0,\"anchor\":-1,\"head\":0}",
                        "message.malformed"),
                Arguments.of(
                        "an editor of another schema",
                        "{\"type\":\"join\",\"doc\":\"d\",\"lang\":\"en\",\"schemaHash\":\"old\"}",
                        "schema.changed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void aMessageIsAnsweredByACode(String what, String message, String code) {
        socket.say(message);

        assertThat(socket.next("error")).as(what).containsEntry("code", code);
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of("a type nobody knows", Map.of("stepType", "teleport"), "step.unknown-type"),
                Arguments.of("places beyond the text", deleting(5_000_000, 5_000_001), "text.position"),
                Arguments.of("a place before the text", deleting(-5, 1), "step.malformed"),
                Arguments.of("half a place", Map.of("stepType", "replace", "from", 1.5, "to", 2), "step.malformed"),
                Arguments.of(
                        "a place without end", Map.of("stepType", "replace", "from", 1, "to", 1e300), "step.malformed"),
                Arguments.of("blocks too deep in one another", replacing(nested(300)), "step.too-large"),
                Arguments.of("a slice too long", inserting(1, "x".repeat(300_000)), "step.too-large"),
                Arguments.of("a character that is none", inserting(1, "a\u0000b"), "text.characters"),
                Arguments.of("half a character", inserting(1, "\uD83D"), "text.characters"),
                Arguments.of("a node nobody knows", replacing(Map.of("type", "volcano")), "text.malformed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void aStepIsRefusedByACode(String what, Map<String, ?> step, String code) {
        socket.commit("a1", 0, List.of(step));

        assertThat(socket.next("reject"))
                .as(what)
                .containsEntry("ref", "a1")
                .containsEntry("v", 0)
                .containsEntry("code", code);
    }

    @Test
    void aMillionNodesInOneAnotherDoNotFitIntoAMessage() {
        socket.say("{\"type\":\"commit\",\"ref\":\"a1\",\"base\":0,\"steps\":["
                + "{\"content\":[".repeat(LONGEST_MESSAGE / 14) + "]}");

        assertThat(socket.next("error")).containsEntry("code", "json.malformed");
    }

    @Test
    void moreStepsThanACommitCarriesAreRefused() {
        socket.commit("a1", 0, Collections.nCopies(501, inserting(1, "x")));

        assertThat(socket.next("reject")).containsEntry("code", "step.too-large");
    }

    @Test
    void aVersionThatIsNotThereYetIsRefused() {
        socket.commit("a1", 7, List.of(inserting(1, "x")));

        assertThat(socket.next("reject")).containsEntry("code", "commit.base-unknown");
    }

    @Test
    void aReferenceOfSomebodyElseIsRefused() {
        String password = "a long pass phrase " + UUID.randomUUID();
        String login = "other" + System.nanoTime();
        make("/api/v1/accounts", Map.of("login", login, "name", "Other", "password", password));
        make("/api/v1/dossiers/" + dossier + "/members", Map.of("login", login, "role", "drafter"));
        try (LiveSocket other = new LiveSocket(product.http().port())) {
            other.join(product.http().signIn(login, password), document);
            other.commit("taken", 0, List.of(inserting(1, "x")));
            other.next("update");
            socket.commit("taken", 0, List.of(inserting(1, "y")));

            assertThat(socket.next("reject")).containsEntry("code", "commit.ref-taken");
        }
        witness.next("update");
    }

    @Test
    void aMessageTooLongEndsTheConnection() {
        socket.say("x".repeat(LONGEST_MESSAGE + 1));

        assertThat(socket.awaitClose()).isEqualTo(1009);
    }

    @Test
    void aFrameOfBytesEndsTheConnection() {
        socket.sayBytes(new byte[] {1, 2, 3});

        assertThat(socket.next("error")).containsEntry("code", "message.binary");
        assertThat(socket.awaitClose()).isEqualTo(1003);
    }

    @Test
    void aFloodEndsTheConnection() {
        try {
            for (int i = 0; i < 2_000; i++) {
                socket.say("{\"type\":\"presence\",\"v\":0,\"anchor\":1,\"head\":1}");
            }
        } catch (RuntimeException e) {
            // Closed in the midst of it.
        }

        assertThat(socket.next("error")).containsEntry("code", "message.throttled");
        assertThat(socket.awaitClose()).isEqualTo(1013);
    }

    @Test
    void oneWhoNeverReadsIsClosedAndLogged() throws IOException {
        long before = slowInTheLog();
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4_096);
            deaf.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), product.http().port()));
            shakeHands(deaf.getOutputStream());
            mask(deaf.getOutputStream(), Json.write(Map.of("type", "hello", "token", token)));
            mask(deaf.getOutputStream(), Json.write(LiveSocket.joining(document)));
            String much = "x".repeat(200_000);
            for (int i = 0; i < 200 && slowInTheLog() == before; i++) {
                int version = 2 * i;
                socket.commit("in" + i, version, List.of(inserting(1, much)));
                socket.next("update");
                socket.commit("out" + i, version + 1, List.of(deleting(1, 1 + much.length())));
                socket.next("update");
            }
        }

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> slowInTheLog() > before);
        socket.close();
        witness.close();
        witness = new LiveSocket(product.http().port());
        witness.join(token, document);
    }

    private long slowInTheLog() throws IOException {
        try (Stream<String> lines = Files.lines(product.log())) {
            return lines.filter(line -> line.contains("read too slowly and was closed"))
                    .count();
        }
    }

    private void shakeHands(OutputStream out) throws IOException {
        out.write(("GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1:"
                        + product.http().port()
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Writes one text frame of less than 64 kB, masked with zeros. */
    private static void mask(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(new byte[] {(byte) 0x81, (byte) (0x80 | 126), (byte) (bytes.length >> 8), (byte) bytes.length});
        out.write(new byte[4]);
        out.write(bytes);
        out.flush();
    }

    private String make(String path, Map<String, ?> body) {
        return (String) product.http().make(path, token, body).get("id");
    }

    private static Map<String, ?> inserting(int at, String text) {
        Object slice = Map.of("content", List.of(Map.of("type", "text", "text", text)));
        return Map.of("stepType", "replace", "from", at, "to", at, "slice", slice);
    }

    private static Map<String, ?> deleting(int from, int to) {
        return Map.of("stepType", "replace", "from", from, "to", to);
    }

    private static Map<String, ?> replacing(Object node) {
        return Map.of("stepType", "replace", "from", 1, "to", 1, "slice", Map.of("content", List.of(node)));
    }

    private static Object nested(int depth) {
        Object node = Map.of("type", "subParagraph");
        for (int i = 0; i < depth; i++) {
            node = Map.of("type", "subParagraph", "content", List.of(node));
        }
        return node;
    }
}
