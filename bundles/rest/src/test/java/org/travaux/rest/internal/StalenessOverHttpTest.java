package org.travaux.rest.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.rest.internal.Request.get;
import static org.travaux.rest.internal.Request.post;
import static org.travaux.rest.internal.Request.put;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.collaboration.Authority;
import org.travaux.collaboration.Joining;
import org.travaux.collaboration.LiveMessage;
import org.travaux.collaboration.Submission;
import org.travaux.collaboration.Subscriber;
import org.travaux.document.Blocks;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.document.Trees;
import org.travaux.identity.Caller;
import org.travaux.prose.Fragment;
import org.travaux.prose.Node;
import org.travaux.prose.ReplaceStep;
import org.travaux.prose.Slice;
import org.travaux.prose.Step;

/** Twenty-four paragraphs and their reviewed translation, as a translator's program sees them while a drafter writes. */
class StalenessOverHttpTest {
    private static final int PARAGRAPHS = 24;

    private final World world = new World();
    private final Window drafter = new Window();
    private DocumentId document;

    @BeforeEach
    void theReviewedTranslationOfTwentyFourParagraphs() {
        String documents = "/dossiers/" + world.ours.dossier() + "/documents";
        document = new DocumentId(
                made(documents, "en", "Asks lighthouse %d to shine").field("document", "id"));
        made(documents + "?document=" + document, "fr", "Prie le phare %d de briller");
        assertThat(world.send(Caller.TRANSLATOR_FR, post(segments(), "{\"state\":\"reviewed\"}"))
                        .status())
                .isEqualTo(200);
        assertThat(paragraphs()).hasSize(PARAGRAPHS);
        assertThat(stale()).isEmpty();
        world.house.get(Authority.class).join(source(), Joining.FRESH, drafter);
        assertThat(drafter.next()).isInstanceOf(LiveMessage.Opened.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void changingOneMarksThatOneAndShowsTheWords() {
        write(tree -> retyping(tree, "op-7", "shine", "glow"));

        assertThat(stale()).containsExactly("op-7");
        assertThat(changes("op-7")).isEqualTo("equal:Asks lighthouse 7 to |delete:shine|insert:glow");
    }

    @Test
    void changingItBackMarksNone() {
        write(tree -> retyping(tree, "op-7", "shine", "glow"));
        assertThat(stale()).containsExactly("op-7");
        write(tree -> retyping(tree, "op-7", "glow", "shine"));

        assertThat(stale()).isEmpty();
        assertThat(changes("op-7")).isEmpty();
        assertThat(paragraphs()).extracting(row -> row.get("state")).containsOnly("reviewed");
    }

    @Test
    void renumberingMarksNone() {
        write(tree -> {
            int first = block(tree, "op-1").position();
            return new ReplaceStep(first, first, Slice.of(Trees.para("op-0", "Begins with this")));
        });

        assertThat(labels("op-1", "op-24")).containsExactly("OP2", "OP25");
        assertThat(stale()).isEmpty();
    }

    @Test
    void removingAParagraphMarksNoOtherThoughAllAreRenumbered() {
        write(tree -> {
            Blocks.Block first = block(tree, "op-1");
            return new ReplaceStep(
                    first.position(), first.position() + first.node().nodeSize(), Slice.EMPTY);
        });

        assertThat(labels("op-2", "op-24")).containsExactly("OP1", "OP23");
        assertThat(stale()).isEmpty();
    }

    @Test
    void confirmingTheTranslationMakesItFreshForTheSourceOneSawAndForNoOther() {
        write(tree -> retyping(tree, "op-7", "shine", "glow"));
        Map<String, Object> seen = row("op-7");
        write(tree -> retyping(tree, "op-7", "glow", "gleam"));

        Answer late = review(seen);
        Answer now = review(row("op-7"));

        assertThat(late.status() + " " + late.code()).isEqualTo("409 segment.source-changed");
        assertThat(now.status()).isEqualTo(200);
        assertThat(stale()).isEmpty();
    }

    @Test
    void whoCalledItTranslatedDoesNotReviewItSomebodyElseDoes() {
        Answer translated = give("translated", row("op-7"), Caller.TRANSLATOR_FR);
        Answer own = review(row("op-7"));
        Answer other = give("reviewed", row("op-7"), Caller.COORDINATOR);

        assertThat(translated.status()).isEqualTo(200);
        assertThat(((Map<?, ?>) row("op-7").get("translator")).get("id"))
                .isEqualTo(world.actor(Caller.TRANSLATOR_FR).account().value());
        assertThat(own.status() + " " + own.code()).isEqualTo("403 segment.own-translation");
        assertThat(other.status()).isEqualTo(200);
    }

    private Answer review(Map<String, Object> seen) {
        return give("reviewed", seen, Caller.TRANSLATOR_FR);
    }

    private Answer give(String state, Map<String, Object> seen, Caller caller) {
        return world.send(
                caller,
                put(
                                segments() + "/" + seen.get("block"),
                                "{\"state\":\"%s\",\"sourceHash\":\"%s\",\"targetHash\":\"%s\"}"
                                        .formatted(state, seen.get("sourceHash"), seen.get("targetHash")))
                        .ifMatch(((Number) seen.get("version")).longValue()));
    }

    private Answer made(String path, String language, String words) {
        String paragraphs = IntStream.rangeClosed(1, PARAGRAPHS)
                .mapToObj(i -> "<paragraph wId='op-%d'><content><p>%s;</p></content></paragraph>"
                        .formatted(i, words.formatted(i)))
                .collect(joining());
        String file = Sample.work("924", language)
                .replaceFirst("(?s)(<mainBody[^>]*>).*(</mainBody>)", "$1" + paragraphs + "$2");
        Answer answer = world.send(Caller.COORDINATOR, post(path, "").body(Request.AKOMA_NTOSO, file.getBytes(UTF_8)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    /** Sends one step through the authority in the drafter's name, and waits until it is stored. */
    private void write(Function<Node, Step> change) {
        Snapshot before = world.house.get(Texts.class).head(source());
        List<Step> steps = List.of(change.apply(before.tree()));
        world.house
                .get(Authority.class)
                .submit(
                        source(),
                        new Submission(drafter.actor(), before.version(), "w" + before.version(), steps),
                        drafter);
        assertThat(drafter.next()).isInstanceOf(LiveMessage.Updated.class);
    }

    private static Step retyping(Node tree, String block, String words, String others) {
        Blocks.Block paragraph = block(tree, block);
        int from = paragraph.position() + 2 + paragraph.node().textContent().indexOf(words);
        return new ReplaceStep(from, from + words.length(), new Slice(Fragment.of(Trees.SCHEMA.text(others)), 0, 0));
    }

    private static Blocks.Block block(Node tree, String id) {
        return Blocks.byId(tree).get(new BlockId(id));
    }

    private List<String> stale() {
        return rows().filter(row -> row.get("stale").equals(true))
                .map(row -> row.get("block").toString())
                .toList();
    }

    private List<Map<String, Object>> paragraphs() {
        return rows().filter(row -> row.get("kind").equals("operativeParagraph"))
                .toList();
    }

    private List<String> labels(String... blocks) {
        return Stream.of(blocks)
                .map(block -> row(block).get("label").toString())
                .toList();
    }

    private String changes(String block) {
        return ((List<?>) row(block).get("sourceDiff"))
                .stream()
                        .map(change -> ((Map<?, ?>) change).get("op") + ":" + ((Map<?, ?>) change).get("text"))
                        .collect(joining("|"));
    }

    private Map<String, Object> row(String block) {
        return rows().filter(row -> row.get("block").equals(block)).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Stream<Map<String, Object>> rows() {
        Answer bench = world.send(Caller.TRANSLATOR_FR, get(segments()));
        return ((List<Map<String, Object>>) bench.json().get("items")).stream();
    }

    private TextId source() {
        return new TextId(document, Language.EN);
    }

    private String segments() {
        return "/documents/" + document + "/languages/fr/segments";
    }

    private final class Window implements Subscriber {
        private final BlockingQueue<LiveMessage> heard = new LinkedBlockingQueue<>();

        @Override
        public Actor actor() {
            return world.actor(Caller.DRAFTER);
        }

        @Override
        public String client() {
            return "drafter";
        }

        @Override
        public boolean offer(LiveMessage message) {
            return heard.add(message);
        }

        LiveMessage next() {
            try {
                return heard.poll(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
