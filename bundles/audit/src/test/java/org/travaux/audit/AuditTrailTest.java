package org.travaux.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.travaux.audit.internal.ChainedAuditTrail;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.DossierId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.base.Invalid;
import org.travaux.base.ManualClock;
import org.travaux.base.Page;

class AuditTrailTest {
    private static final Actor CLERK = Actor.of(new AccountId("amina"), "Amina");

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final ManualClock clock = new ManualClock();
    private final AuditTrail trail = new ChainedAuditTrail(new InMemoryAuditStore(transactions), transactions, clock);
    private final AuditChain chain = AuditChain.of(new DossierId("un-csto"));

    @Test
    void numbersAndDatesWhatItRecords() {
        record("dossier.created");
        clock.advance(Duration.ofSeconds(5));
        AuditEntry second = record("document.created");

        assertThat(second.event().number()).isEqualTo(2);
        assertThat(second.event().time()).isEqualTo(clock.now());
    }

    @Test
    void forgetsAnActThatWasUndone() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    record("revision.frozen");
                    throw new IllegalStateException("the freeze failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(trail.read(chain, Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void isReadNewestFirstInPages() {
        IntStream.range(0, 5).forEach(i -> record("document.created"));

        Page<AuditEntry> first = trail.read(chain, Optional.empty(), 3);
        Page<AuditEntry> second = trail.read(chain, first.next(), 3);

        assertThat(first.items()).extracting(e -> e.event().number()).containsExactly(5L, 4L, 3L);
        assertThat(second.items()).extracting(e -> e.event().number()).containsExactly(2L, 1L);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void refusesACursorItDidNotMake() {
        assertThatThrownBy(() -> trail.read(chain, Optional.of("<script>"), 3)).isInstanceOf(Invalid.class);
    }

    @Test
    void keepsTheDetailsOfOthersOutOfAnExtract() {
        record("document.created");
        record("comment.made");

        AuditExtract extract = trail.extract(chain, event -> event.action().startsWith("document."));

        assertThat(extract.entries()).extracting(e -> e.event().isPresent()).containsExactly(true, false);
        assertThat(ChainVerifier.firstBroken(extract)).isEmpty();
    }

    @Test
    void findsItsOwnChainWhole() {
        IntStream.range(0, 1_200).forEach(i -> record("document.created"));

        assertThat(trail.firstBroken(chain)).isEmpty();
        assertThat(trail.extract(chain, event -> true).entries()).hasSize(1_200);
    }

    @Test
    void refusesAnActionWithoutAName() {
        assertThatThrownBy(() -> record("Document created")).isInstanceOf(Invalid.class);
    }

    private AuditEntry record(String action) {
        return trail.record(chain, CLERK, action, "document:4711", Map.of("language", "en"));
    }
}
