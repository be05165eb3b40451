package org.travaux.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.audit.internal.ChainedAuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.Conflict;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.ManualClock;
import org.travaux.document.Commit;
import org.travaux.document.Dossier;
import org.travaux.document.NewCommit;
import org.travaux.document.TextId;

/** What one unit of work over several stores promises, on each database. */
abstract class UnitOfWorkTests {
    private static final Instant NINE = Instant.parse("2026-10-01T09:00:00Z");
    private static final Actor SYSTEM = Actor.system("test");

    private final DossierId id = DossierId.fresh();
    private final TextId text = new TextId(DocumentId.fresh(), Language.EN);

    /** Returns the database, which may hold other things already. */
    abstract Database database();

    @Test
    void anActAndItsRecordAreOne() {
        database().inTransaction(() -> {
            dossiers().add(dossier());
            record();
        });

        assertThat(dossiers().find(id)).isPresent();
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void ofWhatFailedNothingIsKept() {
        assertThatThrownBy(() -> database().inTransaction(() -> {
                    dossiers().add(dossier());
                    record();
                    log().append(List.of(commit(text, 1)));
                    throw new IllegalStateException("the act failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(dossiers().find(id)).isEmpty();
        assertThat(recorded()).isZero();
        assertThat(log().version(text)).isZero();
    }

    @Test
    void aRefusalInsideUndoesTheWhole() {
        log().append(List.of(commit(text, 1)));

        assertThatThrownBy(() -> database().inTransaction(() -> {
                    dossiers().add(dossier());
                    log().append(List.of(commit(text, 1)));
                }))
                .isInstanceOf(Conflict.class);

        assertThat(dossiers().find(id)).isEmpty();
    }

    @Test
    void aTransactionReadsWhatItWroteAndNobodyElseDoes() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            database().inTransaction(() -> {
                dossiers().add(dossier());
                assertThat(dossiers().find(id)).isPresent();
                assertThat(other.submit(() -> dossiers().find(id)))
                        .succeedsWithin(Duration.ofSeconds(20))
                        .isEqualTo(Optional.empty());
            });
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void aTransactionInsideAnotherJoinsIt() {
        assertThatThrownBy(() -> database().inTransaction(() -> {
                    database().inTransaction(() -> dossiers().add(dossier()));
                    throw new IllegalStateException("the outer act failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(dossiers().find(id)).isEmpty();
    }

    @Test
    void manyWritersLeaveNoGapAndAFollowerMissesNone() throws Exception {
        int writers = 4;
        int each = 60;
        long start = log().lastSeq();
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<Future<?>> done = new ArrayList<>();
        List<Long> followed = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            TextId own = new TextId(DocumentId.fresh(), Language.EN);
            done.add(threads.submit(() -> {
                for (int version = 1; version <= each; version++) {
                    log().append(List.of(commit(own, version)));
                }
            }));
        }

        long position = start;
        boolean ended = false;
        while (!ended) {
            // Asked before reading, so that one more round reads what the last commit left.
            ended = done.stream().allMatch(Future::isDone);
            for (Commit commit : log().afterSeq(position, writers * each)) {
                followed.add(commit.seq());
                position = commit.seq();
            }
        }
        for (Future<?> writer : done) {
            writer.get();
        }
        threads.shutdown();

        assertThat(log().afterSeq(start, writers * each + 1))
                .extracting(Commit::seq)
                .isEqualTo(followed)
                .hasSize(writers * each);
    }

    @Test
    void manyHandsMakeOneChain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> done = new ArrayList<>();
        for (int hand = 0; hand < 4; hand++) {
            done.add(threads.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    record();
                }
            }));
        }
        for (Future<?> hand : done) {
            hand.get();
        }
        threads.shutdown();

        assertThat(trail().firstBroken(AuditChain.of(id))).isEmpty();
        assertThat(recorded()).isEqualTo(80);
    }

    @Test
    void theLatestMomentIsKnownAtTheNextStart() {
        Instant late = Instant.parse("2031-01-01T00:00:00Z");

        log().append(List.of(new NewCommit(text, 1, "late", SYSTEM, late, List.of())));

        assertThat(database().latestMoment()).isEqualTo(late);
    }

    private void record() {
        trail().record(AuditChain.of(id), SYSTEM, "dossier.created", "dossier:" + id, Map.of());
    }

    private int recorded() {
        return trail().extract(AuditChain.of(id), event -> false).entries().size();
    }

    private AuditTrail trail() {
        return new ChainedAuditTrail(new JdbcAuditStore(database()), database(), new ManualClock(NINE));
    }

    private JdbcDossierStore dossiers() {
        return new JdbcDossierStore(database());
    }

    private JdbcCommitLog log() {
        return new JdbcCommitLog(database());
    }

    private Dossier dossier() {
        return new Dossier(id, "Cooperation", NINE, 1);
    }

    private static NewCommit commit(TextId text, long version) {
        return new NewCommit(text, version, "a:" + version, SYSTEM, NINE, List.of());
    }
}
