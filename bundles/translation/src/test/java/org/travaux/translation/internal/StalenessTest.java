package org.travaux.translation.internal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.travaux.base.Language.EN;
import static org.travaux.base.Language.RU;
import static org.travaux.document.InMemoryHouse.DRAFTER;
import static org.travaux.document.Trees.doc;
import static org.travaux.document.Trees.para;
import static org.travaux.document.Trees.title;
import static org.travaux.translation.internal.Desk.TRANSLATOR;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.BlockId;
import org.travaux.base.Conflict;
import org.travaux.base.DocumentId;
import org.travaux.base.DomainException;
import org.travaux.base.Invalid;
import org.travaux.comparison.Change;
import org.travaux.prose.Node;
import org.travaux.translation.Progress;
import org.travaux.translation.Seen;
import org.travaux.translation.SegmentState;
import org.travaux.translation.SegmentView;

class StalenessTest {
    private final Desk desk = new Desk();
    private DocumentId id;

    private static Node paragraphs(String title, String words) {
        return doc(
                title("t", title),
                IntStream.rangeClosed(1, 23).mapToObj(i -> para("p" + i, words)).toArray(Node[]::new));
    }

    @BeforeEach
    void aReviewedTranslationOfTwentyFourUnits() {
        id = desk.document(
                paragraphs("Peace", "Decides to go on with its work"),
                Map.of(RU, paragraphs("Мир", "постановляет продолжать")));
        desk.follow();
        desk.segments.setAll(id, RU, SegmentState.REVIEWED, DRAFTER);
    }

    @Test
    void allAreReviewedAndNoneIsStale() {
        assertThat(desk.segments.progress(id, RU)).isEqualTo(new Progress(24, 0, 0, 24, 0));
        assertThat(desk.segments.progress(id, RU).isDone()).isTrue();
    }

    @Test
    void changingOneMarksOneAndShowsTheWords() {
        desk.type(id, EN, "p7", "Decides to go on with its efforts", DRAFTER);
        desk.follow();

        SegmentView changed = desk.segment(id, RU, "p7");
        assertThat(desk.segments.progress(id, RU)).isEqualTo(new Progress(24, 0, 0, 24, 1));
        assertThat(changed.stale()).isTrue();
        assertThat(changed.sourceDiff().stream()
                        .map(c -> c.op() + ":" + c.text())
                        .collect(joining("|")))
                .isEqualTo("EQUAL:Decides to go on with its |DELETE:work|INSERT:efforts");
        assertThat(changed.sourceDiff()).extracting(Change::op).contains(Change.Op.EQUAL);
    }

    @Test
    void changingItBackMarksNone() {
        desk.type(id, EN, "p7", "Decides otherwise", DRAFTER);
        desk.type(id, EN, "p7", "Decides to go on with its work", DRAFTER);

        assertThat(desk.segments.progress(id, RU).stale()).isZero();
    }

    @Test
    void renumberingMarksNone() {
        desk.rewrite(
                id,
                EN,
                tree -> Rewriting.children(tree, "part", blocks -> {
                    blocks.add(0, para("new", "Begins"));
                    return blocks;
                }),
                DRAFTER);
        desk.follow();

        assertThat(desk.segments.progress(id, RU)).isEqualTo(new Progress(25, 1, 0, 24, 0));
    }

    @Test
    void aSuggestionMarksNoneUntilItIsAccepted() {
        desk.rewrite(
                id,
                EN,
                tree -> Rewriting.map(
                        tree,
                        "p7",
                        p -> para(
                                "p7",
                                org.travaux.document.Trees.line(
                                        "Decides to go on with its work",
                                        org.travaux.document.Trees.marked("insertion", " now")))),
                DRAFTER);

        assertThat(desk.segments.progress(id, RU).stale()).isZero();
    }

    @Test
    void confirmingItMakesItFreshAgain() {
        desk.type(id, EN, "p7", "Decides to stop", DRAFTER);
        SegmentView seen = desk.segment(id, RU, "p7");

        desk.segments.set(
                id,
                RU,
                seen.block(),
                SegmentState.REVIEWED,
                new Seen(seen.sourceHash(), Optional.empty(), seen.version()),
                TRANSLATOR);

        assertThat(desk.segments.progress(id, RU).isDone()).isTrue();
    }

    @Test
    void whoDidNotSeeThePresentSourceIsToldSo() {
        SegmentView seen = desk.segment(id, RU, "p7");
        desk.type(id, EN, "p7", "Decides to stop", DRAFTER);

        assertThatThrownBy(() -> desk.segments.set(
                        id,
                        RU,
                        seen.block(),
                        SegmentState.REVIEWED,
                        new Seen(seen.sourceHash(), Optional.empty(), seen.version()),
                        TRANSLATOR))
                .isInstanceOf(Conflict.class)
                .extracting(e -> ((DomainException) e).code())
                .isEqualTo("segment.source-changed");
        SegmentView now = desk.segment(id, RU, "p7");
        assertThatThrownBy(() -> desk.segments.set(
                        id,
                        RU,
                        now.block(),
                        SegmentState.REVIEWED,
                        new Seen(now.sourceHash(), Optional.empty(), now.version() + 1),
                        TRANSLATOR))
                .isInstanceOf(Conflict.class)
                .extracting(e -> ((DomainException) e).code())
                .isEqualTo("version.stale");
    }

    @Test
    void wordsWrittenWhileSomebodyReadCannotBeReviewedUnseen() {
        SegmentView seen = desk.segment(id, RU, "p7");
        desk.type(id, RU, "p7", "постановляет иначе", TRANSLATOR);

        assertThatThrownBy(() -> desk.segments.set(
                        id,
                        RU,
                        seen.block(),
                        SegmentState.REVIEWED,
                        new Seen(seen.sourceHash(), Optional.of(seen.targetHash()), seen.version()),
                        DRAFTER))
                .isInstanceOf(Conflict.class)
                .extracting(e -> ((DomainException) e).code())
                .isEqualTo("segment.target-changed");
    }

    @Test
    void anEditOfReviewedWordsMakesThemTranslated() {
        desk.type(id, RU, "p7", "постановляет иначе", TRANSLATOR);

        assertThat(desk.segment(id, RU, "p7").state()).isEqualTo(SegmentState.TRANSLATED);
        desk.follow();
        assertThat(desk.segment(id, RU, "p7").state()).isEqualTo(SegmentState.TRANSLATED);
        assertThat(desk.segmentStore
                        .find(id, new BlockId("p7"), RU)
                        .orElseThrow()
                        .by())
                .isEqualTo(TRANSLATOR);
    }

    @Test
    void aStateGivenBeforeTheLogWasFollowedStands() {
        desk.type(id, RU, "p7", "постановляет иначе", TRANSLATOR);
        SegmentView seen = desk.segment(id, RU, "p7");
        desk.segments.set(
                id,
                RU,
                seen.block(),
                SegmentState.REVIEWED,
                new Seen(seen.sourceHash(), Optional.empty(), seen.version()),
                DRAFTER);

        desk.follow();

        assertThat(desk.segment(id, RU, "p7").state()).isEqualTo(SegmentState.REVIEWED);
    }

    @Test
    void anEditOfStaleWordsLeavesThemStale() {
        desk.type(id, EN, "p7", "Decides to stop", DRAFTER);
        desk.type(id, RU, "p7", "постановляет иначе", TRANSLATOR);
        desk.follow();

        assertThat(desk.segment(id, RU, "p7").stale()).isTrue();
    }

    @Test
    void whatHasNoWordsCannotBeReviewed() {
        desk.type(id, RU, "p7", "", TRANSLATOR);
        SegmentView seen = desk.segment(id, RU, "p7");

        assertThat(seen.state()).isEqualTo(SegmentState.UNTRANSLATED);
        assertThatThrownBy(() -> desk.segments.set(
                        id,
                        RU,
                        seen.block(),
                        SegmentState.REVIEWED,
                        new Seen(seen.sourceHash(), Optional.empty(), seen.version()),
                        DRAFTER))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theFirstWordsAreMadeFromTheSourceAsItWasThen() {
        DocumentId begun = desk.begun(paragraphs("Peace", "Decides"), RU);
        desk.type(begun, RU, "p7", "постановляет", TRANSLATOR);
        desk.type(begun, EN, "p7", "Decides otherwise", DRAFTER);
        desk.house.log.afterSeq(0, 100).forEach(desk.followed::follow);

        assertThat(desk.segment(begun, RU, "p7").state()).isEqualTo(SegmentState.TRANSLATED);
        assertThat(desk.segment(begun, RU, "p7").stale()).isTrue();
        assertThat(desk.segments.states(begun, desk.heads(begun)))
                .containsEntry("ru/p7", "translated+stale")
                .containsEntry("ru/p8", "untranslated");
    }
}
