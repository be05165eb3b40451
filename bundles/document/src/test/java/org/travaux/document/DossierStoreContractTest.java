package org.travaux.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.Conflict;
import org.travaux.base.DossierId;
import org.travaux.base.Page;
import org.travaux.document.spi.DossierStore;

/** The promises of a {@link DossierStore}. */
public abstract class DossierStoreContractTest {
    private static final Instant NINE = Instant.parse("2026-10-01T09:00:00.123Z");

    private DossierStore store;

    /** Returns a store that may hold other dossiers already. */
    protected abstract DossierStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    void aDossierComesBackAsItWas() {
        Dossier dossier = new Dossier(DossierId.fresh(), "Сотрудничество с ОДКБ", NINE, 1);

        store.add(dossier);

        assertThat(store.find(dossier.id())).contains(dossier);
        assertThat(store.find(DossierId.fresh())).isEmpty();
    }

    @Test
    void aChangeOfTheNewestVersionIsKept() {
        Dossier before = added("Before", NINE);
        Dossier after = new Dossier(before.id(), "After", NINE, 2);

        store.replace(after);

        assertThat(store.find(before.id())).contains(after);
    }

    @Test
    void aChangeOfAnOlderVersionIsStale() {
        Dossier before = added("Before", NINE);
        store.replace(new Dossier(before.id(), "First", NINE, 2));

        assertThatThrownBy(() -> store.replace(new Dossier(before.id(), "Second", NINE, 2)))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.isStale()).isTrue());
        assertThat(store.find(before.id())).map(Dossier::title).contains("First");
    }

    @Test
    void someDossiersAreListedNewestFirstInPages() {
        Dossier first = added("First", NINE);
        Dossier second = added("Second", NINE);
        Dossier third = added("Third", NINE.plusMillis(1));
        added("Another", NINE.plusMillis(2));
        Set<DossierId> mine = Set.of(first.id(), second.id(), third.id(), DossierId.fresh());

        Page<Dossier> one = store.among(mine, Optional.empty(), 2);
        Page<Dossier> two = store.among(mine, one.next(), 2);

        assertThat(one.items()).containsExactly(third, second);
        assertThat(two.items()).containsExactly(first);
        assertThat(two.next()).isEmpty();
    }

    @Test
    void amongNoneNoneIsFound() {
        added("First", NINE);

        assertThat(store.among(Set.of(), Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void allDossiersAreListedNewestFirst() {
        Dossier first = added("First", NINE);
        Dossier second = added("Second", NINE);

        assertThat(store.all(Optional.empty(), 2).items()).containsExactly(second, first);
    }

    private Dossier added(String title, Instant created) {
        Dossier dossier = new Dossier(DossierId.fresh(), title, created, 1);
        store.add(dossier);
        return dossier;
    }
}
