package org.travaux.translation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.travaux.base.Language.EN;
import static org.travaux.base.Language.RU;
import static org.travaux.document.InMemoryHouse.DRAFTER;
import static org.travaux.document.Trees.doc;
import static org.travaux.document.Trees.para;
import static org.travaux.document.Trees.title;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.travaux.audit.AuditChain;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.Invalid;
import org.travaux.document.Finding;
import org.travaux.document.Revision;
import org.travaux.translation.SegmentState;

class ReadinessTest {
    private final Desk desk = new Desk();
    private final DocumentId id = desk.document(
            doc(title("t", "Peace"), para("a", "Notes 25 texts")),
            Map.of(RU, doc(title("t", "Мир"), para("a", "отмечает 24 текста"))));

    private void waive(String code) {
        desk.waivers.waive(id, code, RU, Optional.of(new BlockId("a")), "Counted by hand", DRAFTER);
    }

    @Test
    void nothingIsReadyUntilAllIsReviewed() {
        assertThat(desk.readiness.findings(id))
                .extracting(Finding::code)
                .containsExactly("concordance.unreviewed", "concordance.unreviewed", "concordance.number");

        desk.segments.setAll(id, RU, SegmentState.REVIEWED, DRAFTER);

        assertThat(desk.readiness.findings(id)).extracting(Finding::code).containsExactly("concordance.number");
    }

    @Test
    void aWaiverSetsAFindingAsideAndIsRecorded() {
        desk.segments.setAll(id, RU, SegmentState.REVIEWED, DRAFTER);

        waive("concordance.number");

        assertThat(desk.readiness.findings(id)).isEmpty();
        assertThat(desk.readiness.grid(id).findings()).hasSize(1);
        AuditChain chain = AuditChain.of(desk.house.documents.get(id).dossier());
        assertThat(desk.house
                        .trail
                        .read(chain, Optional.empty(), 1)
                        .items()
                        .get(0)
                        .event()
                        .action())
                .isEqualTo("finding.waived");
    }

    @Test
    void otherWordsBringTheFindingBack() {
        desk.segments.setAll(id, RU, SegmentState.REVIEWED, DRAFTER);
        waive("concordance.number");

        desk.type(id, RU, "a", "отмечает 23 текста", Desk.TRANSLATOR);

        assertThat(desk.readiness.findings(id)).extracting(Finding::code).contains("concordance.number");
    }

    @Test
    void aWaiverNeedsAReason() {
        assertThatThrownBy(() ->
                        desk.waivers.waive(id, "concordance.number", RU, Optional.of(new BlockId("a")), "  ", DRAFTER))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aRevisionIsJudgedByTheStatesItFroze() {
        Revision early = freeze("early");
        desk.segments.setAll(id, RU, SegmentState.REVIEWED, DRAFTER);
        Revision late = freeze("late");
        desk.type(id, EN, "a", "Notes 24 texts", DRAFTER);

        assertThat(early.segments()).containsEntry("ru/a", "translated");
        assertThat(desk.readiness.findings(early)).hasSize(3);
        assertThat(desk.readiness.findings(late)).hasSize(1);
        assertThat(desk.readiness.findings(id)).extracting(Finding::code).containsExactly("concordance.stale");
    }

    private Revision freeze(String name) {
        return desk.house.revisions.freeze(id, name, versions -> desk.segments.states(id, versions), DRAFTER);
    }
}
