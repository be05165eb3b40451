package org.travaux.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.travaux.base.Actor;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.collaboration.Authorities;
import org.travaux.collaboration.Authority;
import org.travaux.document.Authenticity;
import org.travaux.document.Document;
import org.travaux.document.InMemoryHouse;
import org.travaux.document.TextId;
import org.travaux.document.TextSchema;
import org.travaux.identity.Caller;
import org.travaux.identity.House;
import org.travaux.identity.Origin;
import org.travaux.identity.Permission;
import org.travaux.identity.PermissionTable;
import org.travaux.identity.PermissionTable.Row;
import org.travaux.identity.PermissionTable.Word;
import org.travaux.identity.Role;
import org.travaux.identity.Scope;
import org.travaux.prose.Json;
import org.travaux.prose.Limits;
import org.travaux.prose.StepReader;

/** Every message a client can send, sent by everybody who may come to the door. */
class PermissionsTest {
    private final InMemoryHouse texts = new InMemoryHouse();
    private final House people = new House();
    private final TextId text = texts.newText("Peace");
    private final Map<Caller, String> tokens = new EnumMap<>(Caller.class);
    private final Authority authority = Authorities.over(texts, commit -> {
        Document document = texts.documents.get(commit.text().document());
        boolean source = document.source() == commit.text().language();
        people.access.require(
                commit.actor(),
                Permission.TEXT_WRITE,
                Scope.text(document.dossier(), commit.text().language(), source));
    });

    @BeforeEach
    void letEverybodyIn() {
        DossierId dossier = texts.documents.get(text.document()).dossier();
        for (Language language : List.of(Language.FR, Language.RU)) {
            texts.documents.addLanguage(text.document(), language, Authenticity.TRANSLATION, InMemoryHouse.DRAFTER);
        }
        for (Caller caller : Caller.values()) {
            if (caller != Caller.NOBODY) {
                settle(caller, dossier);
            }
        }
    }

    @Test
    void everyMessageHasARowAndNoRowIsOfSomethingElse() {
        assertThat(rows().map(Row::operation).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MessageType.values())
                        .map(MessageType::wireName)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> theTable() {
        return rows().flatMap(row -> Arrays.stream(Caller.values())
                .map(caller -> dynamicTest(row + ": " + caller.words(), () -> ask(row, caller))));
    }

    private void ask(Row row, Caller caller) {
        Optional<String> refusal = refusal(row, caller, text.document());

        Word expected = row.expected().get(caller);
        assertThat(refusal.map(frame -> (String) Json.parseObject(frame).get("code")))
                .isEqualTo(
                        switch (expected) {
                            case YES -> Optional.empty();
                            case NO -> Optional.of("permission.missing");
                            case HIDDEN -> Optional.of("document.not-found");
                            case SIGN_IN -> Optional.of("session.missing");
                        });
        if (expected == Word.HIDDEN) {
            assertThat(refusal)
                    .isEqualTo(refusal(
                            row, caller, new DocumentId(UUID.randomUUID().toString())));
        }
    }

    /** Returns the first refusal in the conversation that ends with this message. */
    private Optional<String> refusal(Row row, Caller caller, DocumentId document) {
        FakeSocket socket = new FakeSocket();
        Connection connection = new Connection(
                "window",
                socket,
                new Connection.House(
                        new Doorkeeper(people.sessions),
                        people.access,
                        texts.documents,
                        authority,
                        new StepReader(TextSchema.schema(), Limits.STANDARD)),
                () -> {},
                System::nanoTime);
        List<Map<String, Object>> conversation = conversation(row, caller, document);
        Optional<String> refused = Optional.empty();
        for (int i = 0; i < conversation.size() && refused.isEmpty(); i++) {
            connection.receive(Json.write(conversation.get(i)));
            refused = answer(socket, conversation.get(i));
        }
        connection.closed();
        return refused;
    }

    private List<Map<String, Object>> conversation(Row row, Caller caller, DocumentId document) {
        String message = row.operation();
        String language = row.name().contains("(") ? row.name().replaceAll(".*\\(|\\)", "") : "en";
        List<Map<String, Object>> said = new ArrayList<>();
        if (tokens.containsKey(caller) && !message.equals("ping")) {
            said.add(Map.of("type", "hello", "token", tokens.get(caller)));
        } else if (message.equals("hello")) {
            said.add(Map.of("type", "hello"));
        }
        if (List.of("join", "commit", "presence").contains(message)) {
            said.add(Map.of(
                    "type",
                    "join",
                    "doc",
                    document.value(),
                    "lang",
                    language,
                    "schemaHash",
                    TextSchema.hash().hex()));
        }
        switch (message) {
            case "commit" ->
                said.add(Map.of(
                        "type",
                        "commit",
                        "ref",
                        caller.login() + UUID.randomUUID(),
                        "base",
                        texts.log.version(new TextId(text.document(), Language.of(language))),
                        "steps",
                        typing()));
            case "presence" -> said.add(Map.of("type", "presence", "v", 0, "anchor", 1, "head", 1));
            case "ping" -> said.add(Map.of("type", "ping"));
            default -> {}
        }
        return said;
    }

    /** Waits for the answer to a message and returns it where it is a refusal. */
    private static Optional<String> answer(FakeSocket socket, Map<String, Object> message) {
        List<String> good =
                switch ((String) message.get("type")) {
                    case "hello" -> List.of("hello");
                    case "join" -> List.of("init");
                    case "commit" -> List.of("update", "ack");
                    case "ping" -> List.of("pong");
                    default -> List.of();
                };
        try {
            while (true) {
                // A cursor is told to the others alone: nothing comes back unless it is refused, and that comes at
                // once.
                String frame = good.isEmpty() ? socket.frames.poll() : socket.frames.poll(10, TimeUnit.SECONDS);
                if (frame == null) {
                    assertThat(good).as("an answer came").isEmpty();
                    return Optional.empty();
                }
                String type = (String) Json.parseObject(frame).get("type");
                if (type.equals("error") || type.equals("reject")) {
                    return Optional.of(frame);
                }
                if (good.contains(type)) {
                    return Optional.empty();
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Object typing() {
        Object words = Map.of("content", List.of(Map.of("type", "text", "text", "A ")));
        return List.of(Map.of("stepType", "replace", "from", 1, "to", 1, "slice", words));
    }

    private void settle(Caller caller, DossierId dossier) {
        Actor person =
                caller == Caller.ADMINISTRATOR ? people.administrator(caller.login()) : people.person(caller.login());
        Optional<Role> role = caller == Caller.COORDINATOR ? Optional.of(Role.COORDINATOR) : caller.role();
        role.ifPresent(granted ->
                people.members.grant(Actor.system("test"), dossier, person.account(), granted, caller.language()));
        tokens.put(
                caller,
                people.sessions
                        .open(caller.login(), House.PASSWORD, Origin.at("127.0.0.1"))
                        .token());
    }

    private static Stream<Row> rows() {
        return PermissionTable.rows("message").stream();
    }
}
