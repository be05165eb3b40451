package org.travaux.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.travaux.base.RevisionId;
import org.travaux.packaging.PackageJob.Phase;
import org.travaux.packaging.spi.PackageStore;

/** What a {@link PackageStore} promises of jobs. */
public abstract class PackageJobStoreContractTest {
    private static final Instant NINE = Instant.parse("2026-10-01T09:00:00.123Z");

    /** Returns a store that may hold other jobs already. */
    protected abstract PackageStore store();

    @Test
    void aJobComesBackAsItWasKeptLast() {
        PackageStore store = store();
        PackageJob begun = PackageJob.waiting(RevisionId.fresh(), NINE);
        PackageJob running = begun.progressed(Phase.SIGN, 2, 6);

        store.keep(begun);
        assertThat(store.job(begun.id())).contains(begun);
        store.keep(running);
        assertThat(store.job(begun.id())).contains(running);
        store.keep(running.failed("signature.failed", "Время не подтверждено"));
        assertThat(store.job(begun.id())).contains(running.failed("signature.failed", "Время не подтверждено"));
        store.keep(running.succeeded(PackageId.fresh()));
        assertThat(store.job(begun.id()).orElseThrow().result()).isPresent();
    }

    @Test
    void nobodyKnowsAJobThatWasNeverBegun() {
        assertThat(store().job(JobId.fresh())).isEmpty();
    }
}
