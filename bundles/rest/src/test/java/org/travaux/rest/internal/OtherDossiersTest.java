package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.rest.internal.Request.delete;
import static org.travaux.rest.internal.Request.get;
import static org.travaux.rest.internal.Request.post;
import static org.travaux.rest.internal.Request.put;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.travaux.document.Announcer;
import org.travaux.document.Documents;
import org.travaux.identity.Caller;
import org.travaux.identity.GrantId;
import org.travaux.identity.Members;
import org.travaux.prose.Json;

/** What is in one dossier is neither reached nor told of through another, nor through lists, searches and events. */
class OtherDossiersTest {
    private static World world;

    @BeforeAll
    static void open() {
        world = new World();
        world.awaitIndex();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void aGrantIsRevokedOnlyThroughItsOwnDossier() {
        GrantId theirs = world.house
                .get(Members.class)
                .of(world.actor(Caller.OUTSIDER), world.theirs.dossier())
                .get(0)
                .grant()
                .id();

        Answer answer = world.send(
                Caller.COORDINATOR,
                delete("/dossiers/" + world.ours.dossier() + "/members/" + theirs)
                        .ifMatch(1));

        assertThat(answer.code()).isEqualTo("grant.not-found");
    }

    @Test
    void aFileIsNotImportedIntoADocumentOfAnotherDossier() {
        for (Caller caller : List.of(Caller.COORDINATOR, Caller.OUTSIDER)) {
            World.Place own = caller == Caller.OUTSIDER ? world.theirs : world.ours;
            World.Place other = caller == Caller.OUTSIDER ? world.ours : world.theirs;

            Answer answer = world.send(
                    caller,
                    post("/dossiers/" + own.dossier() + "/documents?document=" + other.document(), "")
                            .body(Request.AKOMA_NTOSO, Sample.bytes("peace.fr.akn.xml")));

            assertThat(answer.code()).isEqualTo("document.not-found");
        }
    }

    @Test
    void aSegmentIsSetOnlyWhereItIs() {
        Answer answer = world.send(
                Caller.COORDINATOR,
                put(
                                "/documents/" + world.ours.document() + "/languages/fr/segments/of-another",
                                "{\"state\":\"translated\",\"sourceHash\":\"" + "0".repeat(64) + "\"}")
                        .ifMatch(0));

        assertThat(answer.code()).isEqualTo("segment.not-found");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NOBODY")
    void listsHoldOnlyOnesOwnDossiers(Caller caller) {
        List<String> listed = items(world.send(caller, get("/dossiers"))).stream()
                .map(item -> (String) item.get("title"))
                .toList();

        assertThat(listed).isEqualTo(mine(caller).map(place -> title(place)).toList());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NOBODY")
    void hitsTotalsFacetsAndSnippetsAreOfOnesOwnDossiersAlone(Caller caller) {
        Answer answer = world.send(caller, get("/search?q=lighthouses&lang=en"));

        List<String> mine = mine(caller).map(place -> place.dossier().value()).toList();
        assertThat(items(answer).stream()
                        .map(hit -> (String) hit.get("dossier"))
                        .distinct())
                .isEqualTo(mine);
        assertThat(answer.json().get("total"))
                .as("total")
                .isEqualTo(items(answer).size());
        assertThat(facet(answer, "dossier")).isEqualTo(mine);
        assertThat(facet(answer, "language")).isEqualTo(mine.isEmpty() ? List.of() : List.of("en"));
        assertThat(items(answer).stream()
                        .flatMap(hit -> ((List<?>) hit.get("passages")).stream())
                        .map(passage -> (String) ((Map<?, ?>) passage).get("snippet")))
                .allMatch(snippet -> snippet.contains("<mark>"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NOBODY")
    void askingForAnotherDossierFindsAsLittleAsAskingForNone(Caller caller) {
        World.Place other = mine(caller).anyMatch(world.ours::equals) ? world.theirs : world.ours;

        Answer theirs = world.send(caller, get("/search?q=lighthouses&dossier=" + other.dossier()));
        Answer nothing = world.send(caller, get("/search?q=lighthouses&dossier=not-there"));

        assertThat(theirs.text()).isEqualTo(nothing.text());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NOBODY")
    void eventsTellOfOnesOwnDocumentsAlone(Caller caller) throws Exception {
        HttpResponse<Stream<String>> stream = world.listen(caller, "/events");
        List<String> heard = new ArrayList<>();
        try (Stream<String> lines = stream.body()) {
            var line = lines.iterator();
            assertThat(line.next()).isEqualTo(": listening");
            for (World.Place place : List.of(world.ours, world.theirs)) {
                var document = world.house.get(Documents.class).get(place.document());
                world.house.get(Announcer.class).tell(listener -> listener.changed(document));
            }
            while (heard.size() < mine(caller).count()) {
                String next = line.next();
                if (next.startsWith("data:")) {
                    heard.add(next);
                }
            }
        }

        List<String> mine = mine(caller).map(place -> place.document().value()).toList();
        assertThat(heard).hasSize(mine.size());
        for (int i = 0; i < mine.size(); i++) {
            assertThat(heard.get(i)).contains(mine.get(i));
        }
    }

    private static Stream<World.Place> mine(Caller caller) {
        return switch (caller) {
            case OUTSIDER -> Stream.of(world.theirs);
            case ADMINISTRATOR, NOBODY -> Stream.empty();
            default -> Stream.of(world.ours);
        };
    }

    private static String title(World.Place place) {
        return place.equals(world.ours) ? "Lighthouses" : "Harbours";
    }

    private static List<Map<String, Object>> items(Answer answer) {
        return ((List<?>) answer.json().get("items"))
                .stream().map(item -> Json.asObject((Map<?, ?>) item)).toList();
    }

    private static List<String> facet(Answer answer, String name) {
        Object counts = Json.asObject((Map<?, ?>) answer.json().get("facets")).get(name);
        return Optional.ofNullable((List<?>) counts).orElse(List.of()).stream()
                .map(count -> (String) ((Map<?, ?>) count).get("value"))
                .collect(Collectors.toList());
    }
}
