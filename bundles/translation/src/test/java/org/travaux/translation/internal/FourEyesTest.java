package org.travaux.translation.internal;

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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.DomainException;
import org.travaux.base.Forbidden;
import org.travaux.document.Finding;
import org.travaux.translation.Seen;
import org.travaux.translation.SegmentState;
import org.travaux.translation.SegmentView;

class FourEyesTest {
    private static final Actor REVISER = Actor.of(new AccountId("ivan"), "Ivan");

    private final Desk desk = new Desk();
    private final DocumentId id = desk.document(
            doc(title("t", "Peace"), para("a", "Notes the report"), para("b", "Decides")),
            Map.of(RU, doc(title("t", "Мир"), para("a", "отмечает доклад"), para("b", "постановляет"))));

    private void give(SegmentState state, Actor actor) {
        SegmentView seen = desk.segment(id, RU, "a");
        Seen both = new Seen(seen.sourceHash(), Optional.of(seen.targetHash()), seen.version());
        desk.segments.set(id, RU, seen.block(), state, both, actor);
    }

    private SegmentState state() {
        return desk.segment(id, RU, "a").state();
    }

    private static void isOwn(ThrowingCallable review) {
        assertThatThrownBy(review)
                .isInstanceOf(Forbidden.class)
                .extracting(e -> ((DomainException) e).code())
                .isEqualTo("segment.own-translation");
    }

    @Test
    void nobodyReviewsWhatTheyWrote() {
        desk.follow();
        desk.type(id, RU, "a", "отмечает этот доклад", TRANSLATOR);
        desk.follow();

        isOwn(() -> give(SegmentState.REVIEWED, TRANSLATOR));
        give(SegmentState.REVIEWED, REVISER);

        assertThat(state()).isEqualTo(SegmentState.REVIEWED);
    }

    @Test
    void norByBeingQuickerThanTheFollower() {
        desk.follow();
        desk.type(id, RU, "a", "отмечает этот доклад", TRANSLATOR);

        isOwn(() -> give(SegmentState.REVIEWED, TRANSLATOR));
        give(SegmentState.REVIEWED, REVISER);
        desk.follow();

        assertThat(state()).isEqualTo(SegmentState.REVIEWED);
        isOwn(() -> give(SegmentState.REVIEWED, TRANSLATOR));
    }

    @Test
    void norBehindWhatOthersWroteSince() {
        desk.follow();
        desk.type(id, RU, "a", "отмечает этот доклад", TRANSLATOR);
        for (int i = 0; i < 250; i++) {
            desk.type(id, RU, "b", "постановляет " + i, REVISER);
        }

        isOwn(() -> give(SegmentState.REVIEWED, TRANSLATOR));
        isOwn(() -> desk.segments.setAll(id, RU, SegmentState.REVIEWED, REVISER));
        give(SegmentState.REVIEWED, REVISER);

        assertThat(state()).isEqualTo(SegmentState.REVIEWED);
    }

    @Test
    void norWhatTheyCalledTranslatedNorByTakingThatBack() {
        desk.follow();
        give(SegmentState.TRANSLATED, TRANSLATOR);
        give(SegmentState.UNTRANSLATED, TRANSLATOR);

        isOwn(() -> give(SegmentState.REVIEWED, TRANSLATOR));
    }

    @Test
    void norAgainAfterTheSourceMovedOnAndSomebodyElseHadReviewed() {
        desk.follow();
        give(SegmentState.TRANSLATED, TRANSLATOR);
        give(SegmentState.REVIEWED, REVISER);
        desk.type(id, EN, "a", "Notes the reports", DRAFTER);

        isOwn(() -> give(SegmentState.REVIEWED, TRANSLATOR));
    }

    @Test
    void aReviserWhoCorrectsIsReviewedByTheTranslator() {
        desk.follow();
        desk.type(id, RU, "a", "отмечает этот доклад", TRANSLATOR);
        desk.type(id, RU, "a", "отмечает данный доклад", REVISER);
        desk.follow();

        isOwn(() -> give(SegmentState.REVIEWED, REVISER));
        give(SegmentState.REVIEWED, TRANSLATOR);

        assertThat(state()).isEqualTo(SegmentState.REVIEWED);
    }

    @Test
    void wordsThatCameWholeAreNobodysOwn() {
        give(SegmentState.REVIEWED, TRANSLATOR);

        assertThat(state()).isEqualTo(SegmentState.REVIEWED);
    }

    @Test
    void allAtOnceReviewsNoneWhereOneIsOnesOwn() {
        desk.follow();
        desk.type(id, RU, "b", "постановляет продолжить", TRANSLATOR);
        desk.follow();

        isOwn(() -> desk.segments.setAll(id, RU, SegmentState.REVIEWED, TRANSLATOR));

        assertThat(desk.segments.progress(id, RU).reviewed()).isZero();
    }

    @Test
    void whoWorksAloneHasTheMissingReviewWaived() {
        desk.follow();
        desk.segments.setAll(id, RU, SegmentState.REVIEWED, REVISER);
        desk.type(id, RU, "a", "отмечает этот доклад", TRANSLATOR);
        desk.follow();
        assertThat(desk.readiness.findings(id)).extracting(Finding::code).containsExactly("concordance.unreviewed");

        desk.waivers.waive(
                id, "concordance.unreviewed", RU, Optional.of(new BlockId("a")), "Nobody else reads it", TRANSLATOR);

        assertThat(desk.readiness.findings(id)).isEmpty();
    }
}
