package org.travaux.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.Conflict;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.translation.spi.WaiverStore;

/** The promises of a {@link WaiverStore}. */
public abstract class WaiverStoreContractTest {
    private final DocumentId document = DocumentId.fresh();
    private WaiverStore store;

    /** Returns a store that may hold other documents' waivers already. */
    protected abstract WaiverStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    void waiversComeBackAsTheyWereInTheirOrder() {
        Waiver first = waiver(Optional.of(new BlockId("op1")));
        Waiver second = waiver(Optional.empty());

        store.add(first);
        store.add(second);

        assertThat(store.of(document)).containsExactly(first, second);
        assertThat(store.of(DocumentId.fresh())).isEmpty();
    }

    @Test
    void anIdIsTakenOnce() {
        Waiver waiver = waiver(Optional.empty());
        store.add(waiver);

        assertThatThrownBy(() -> store.add(waiver))
                .isInstanceOf(Conflict.class)
                .hasFieldOrPropertyWithValue("code", "waiver.exists");
    }

    private Waiver waiver(Optional<BlockId> block) {
        return new Waiver(
                BlockId.fresh().value(),
                document,
                "concordance.number",
                Language.AR,
                block,
                Digest.of("words"),
                "Сказано словами",
                Actor.of(new AccountId("clerk"), "Clerk"),
                Instant.parse("2026-11-23T10:00:00.123Z"));
    }
}
