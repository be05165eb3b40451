package org.travaux.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.Digest;
import org.travaux.base.DossierId;
import org.travaux.base.Forbidden;
import org.travaux.collaboration.Authorities;
import org.travaux.document.InMemoryHouse;
import org.travaux.document.TextId;
import org.travaux.document.TextSchema;
import org.travaux.identity.Access;
import org.travaux.identity.Account;
import org.travaux.identity.OpenedSession;
import org.travaux.identity.Origin;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.Sessions;
import org.travaux.identity.SignedIn;
import org.travaux.prose.Json;
import org.travaux.prose.Limits;
import org.travaux.prose.StepReader;

class ConnectionTest {
    private final InMemoryHouse house = new InMemoryHouse();
    private final TextId text = house.newText("Peace");
    private final OneSession sessions = new OneSession();
    private final Rights rights = new Rights();
    private final FakeSocket socket = new FakeSocket();
    private final AtomicLong nanos = new AtomicLong(1_000_000_000_000L);
    private final Connection.House shared = new Connection.House(
            new Doorkeeper(sessions),
            rights,
            house.documents,
            Authorities.over(house, commit -> rights.require(commit.actor(), Permission.TEXT_WRITE, null)),
            new StepReader(TextSchema.schema(), Limits.STANDARD));
    private final Connection connection = new Connection("window", socket, shared, () -> {}, nanos::get);

    @BeforeEach
    void comeFromOurOwnPage() {
        socket.headers.put("Host", "127.0.0.1:8181");
        socket.headers.put("Origin", "http://127.0.0.1:8181");
        socket.headers.put("Cookie", "other=1; travaux_session=good");
    }

    @Test
    void greetsAProgramByItsToken() {
        receive(Map.of("type", "hello", "token", "good"));

        assertThat(socket.next("hello")).containsEntry("client", "window");
    }

    @Test
    void greetsABrowserByCookieOriginAndCsrfToken() {
        receive(Map.of("type", "hello", "csrf", "csrf"));

        assertThat(socket.next("hello")).containsKey("account");
    }

    @Test
    void turnsAPageOfAnotherOriginAway() {
        socket.headers.put("Origin", "http://elsewhere.example");
        receive(Map.of("type", "hello", "csrf", "csrf"));

        assertThat(socket.next("error")).containsEntry("code", "session.origin");
        assertThat(socket.closes).containsExactly(Connection.VIOLATION);
    }

    @Test
    void turnsABrowserWithoutCsrfTokenAway() {
        receive(Map.of("type", "hello"));

        assertThat(socket.next("error")).containsEntry("code", "session.csrf-missing");
    }

    @Test
    void turnsAwayWhoeverDoesNotGreet() {
        join();

        assertThat(socket.next("error")).containsEntry("code", "session.missing");
        assertThat(socket.closes).containsExactly(Connection.VIOLATION);
    }

    @Test
    void tellsAnEditorOfAnotherSchemaToReload() {
        greet();
        receive(Map.of("type", "join", "doc", text.document().value(), "lang", "en", "schemaHash", "old"));

        assertThat(socket.next("error")).containsEntry("code", "schema.changed");
    }

    @Test
    void opensATextAndSaysWhetherItMayBeWritten() {
        rights.held.remove(Permission.TEXT_WRITE);
        greet();
        join();

        assertThat(socket.next("init")).containsEntry("version", 0).containsEntry("rights", Map.of("write", false));
    }

    @Test
    void opensNoTextThatMayNotBeRead() {
        rights.held.remove(Permission.TEXT_READ);
        greet();
        join();

        assertThat(socket.next("error")).containsEntry("code", "permission.missing");
    }

    @Test
    void acknowledgesAnEditInTheUpdateItself() {
        greet();
        join();
        socket.next("init");
        commit("a1", 0, typing());

        List<?> commits = (List<?>) socket.next("update").get("commits");
        assertThat(commits).hasSize(1);
        assertThat(Json.asObject((Map<?, ?>) commits.get(0)))
                .containsEntry("ref", "a1")
                .containsEntry("v", 1);
    }

    @Test
    void refusesAnEditOfWhoeverLostTheRight() {
        greet();
        join();
        rights.held.remove(Permission.TEXT_WRITE);
        commit("a1", 0, typing());

        assertThat(socket.next("reject"))
                .containsEntry("code", "permission.missing")
                .containsEntry("ref", "a1");
    }

    @Test
    void refusesStepsNobodyKnows() {
        greet();
        join();
        commit("a1", 0, List.of(Map.of("stepType", "teleport")));

        assertThat(socket.next("reject")).containsEntry("code", "step.unknown-type");
    }

    @Test
    void refusesWildPositions() {
        greet();
        join();
        commit("a1", 0, List.of(Map.of("stepType", "replace", "from", -5, "to", 1e300)));

        assertThat(socket.next("reject")).containsEntry("code", "step.malformed");
    }

    @Test
    void answersAMillionNestedArraysWithoutFallingOver() {
        greet();
        connection.receive("[".repeat(Connection.LONGEST_MESSAGE));

        assertThat(socket.next("error"))
                .containsEntry("code", "json.malformed")
                .containsEntry("why", "the text is no JSON we read: too deep, or a number too long");
    }

    @Test
    void refusesAMessageThatIsTooLong() {
        connection.receive(" ".repeat(Connection.LONGEST_MESSAGE + 1));

        assertThat(socket.next("error")).containsEntry("code", "message.too-large");
        assertThat(socket.closes).containsExactly(Connection.TOO_LARGE);
    }

    @Test
    void closesOneWhoFloods() {
        greet();
        for (int i = 0; i < 1_000 && socket.closes.isEmpty(); i++) {
            connection.receive("{\"type\":\"nothing\"}");
        }

        assertThat(socket.closes).contains(Outbox.TRY_AGAIN);
    }

    @Test
    void endsWithTheSession() {
        greet();
        join();
        sessions.open = false;
        connection.recheck();

        assertThat(socket.next("error")).containsEntry("code", "session.ended");
        assertThat(socket.closes).containsExactly(Connection.VIOLATION);
    }

    @Test
    void endsWhereTheTextMayNoLongerBeRead() {
        greet();
        join();
        rights.held.clear();
        connection.recheck();

        assertThat(socket.closes).containsExactly(Connection.VIOLATION);
    }

    @Test
    void takesNoFrameOfBytes() {
        connection.receiveBinary();

        assertThat(socket.next("error")).containsEntry("code", "message.binary");
        assertThat(socket.closes).containsExactly(Connection.CANNOT_ACCEPT);
    }

    @Test
    void keepsNoPlaceForWhoeverDoesNotGreet() {
        nanos.addAndGet(14_000_000_000L);
        connection.recheck();
        assertThat(socket.closes).isEmpty();

        nanos.addAndGet(2_000_000_000L);
        connection.recheck();
        assertThat(socket.closes).containsExactly(Connection.VIOLATION);
    }

    @Test
    void passesACursorOnOnlySoOften() {
        FakeSocket watching = new FakeSocket();
        Connection other = new Connection("other", watching, shared, () -> {}, nanos::get);
        other.receive(Json.write(Map.of("type", "hello", "token", "good")));
        other.receive(joining());
        watching.next("init");
        greet();
        join();
        socket.next("init");
        for (int i = 0; i < 200; i++) {
            receive(Map.of("type", "presence", "v", 0, "anchor", i, "head", i));
        }
        commit("a1", 0, typing());

        watching.next("update");
        assertThat(watching.frames).hasSizeLessThanOrEqualTo(1);
        assertThat(socket.closes).isEmpty();
    }

    @Test
    void refusesPlacesThatAreNoWholeNumbers() {
        greet();
        join();
        commit("a1", 0, List.of(Map.of("stepType", "replace", "from", 1.5, "to", 2)));

        assertThat(socket.next("reject")).containsEntry("code", "step.malformed");
    }

    @Test
    void answersWhoeverAsksWhetherItIsThere() {
        receive(Map.of("type", "ping"));

        assertThat(socket.next("pong")).hasSize(1);
    }

    private void greet() {
        receive(Map.of("type", "hello", "token", "good"));
    }

    private void join() {
        connection.receive(joining());
    }

    private String joining() {
        String hash = TextSchema.hash().hex();
        return Json.write(Map.of("type", "join", "doc", text.document().value(), "lang", "en", "schemaHash", hash));
    }

    private void commit(String ref, int base, Object steps) {
        receive(Map.of("type", "commit", "ref", ref, "base", base, "steps", steps));
    }

    private static Object typing() {
        Object words = Map.of("content", List.of(Map.of("type", "text", "text", "A ")));
        return List.of(Map.of("stepType", "replace", "from", 1, "to", 1, "slice", words));
    }

    private void receive(Map<String, Object> message) {
        connection.receive(Json.write(message));
    }

    /** The rights of everybody, as the test sets them. */
    private static final class Rights implements Access {
        final Set<Permission> held = EnumSet.allOf(Permission.class);

        @Override
        public boolean may(Actor actor, Permission permission, Scope scope) {
            return held.contains(permission);
        }

        @Override
        public void require(Actor actor, Permission permission, Scope scope) {
            if (!may(actor, permission, scope)) {
                throw Forbidden.because("permission.missing", "Not you.");
            }
        }

        @Override
        public Set<DossierId> readable(Actor actor) {
            return Set.of();
        }

        @Override
        public Set<Permission> permissionsOf(Actor actor, Scope scope) {
            return held;
        }
    }

    /** One session, whose token is {@code good}. */
    private static final class OneSession implements Sessions {
        boolean open = true;

        @Override
        public OpenedSession open(String login, String password, Origin origin) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SignedIn authenticate(String token) {
            if (!open || !token.equals("good")) {
                throw Forbidden.anonymous("session.ended", "The session has ended.");
            }
            return new SignedIn(Digest.of(token), account(), "csrf", Instant.MAX);
        }

        private static Account account() {
            return new Account(
                    new AccountId("drafter"),
                    "drafter",
                    "Amina Drafter",
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    Instant.EPOCH,
                    1);
        }

        @Override
        public boolean isOpen(Digest session) {
            return open;
        }

        @Override
        public void close(String token) {
            open = false;
        }
    }
}
