package org.travaux.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.identity.spi.DelegationStore;

/** The promises of a {@link DelegationStore}. */
public abstract class DelegationStoreContractTest {
    private final String unique = UUID.randomUUID().toString();
    private DelegationStore store;

    /** Returns a store that may hold other delegations already. */
    protected abstract DelegationStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    void aDelegationComesBackAsItWas() {
        Delegation kazakhstan = Delegation.of(new DelegationId(unique), "Қазақстан");

        store.add(kazakhstan);

        assertThat(store.find(kazakhstan.code())).contains(kazakhstan);
        assertThat(store.all()).contains(kazakhstan);
    }

    @Test
    void aCodeIsTakenOnce() {
        store.add(Delegation.of(new DelegationId(unique), "Kazakhstan"));

        assertThatThrownBy(() -> store.add(Delegation.of(new DelegationId(unique), "Another")))
                .isInstanceOf(Conflict.class)
                .extracting("code")
                .isEqualTo("delegation.exists");
    }

    @Test
    void delegationsAreListedByCode() {
        Delegation second = Delegation.of(new DelegationId(unique + "-b"), "Second");
        Delegation first = Delegation.of(new DelegationId(unique + "-a"), "First");
        store.add(second);
        store.add(first);

        assertThat(store.all()).containsSubsequence(first, second);
    }

    @Test
    void anUnknownCodeIsNotFound() {
        assertThat(store.find(new DelegationId(unique))).isEmpty();
    }

    @Test
    void aRenamedDelegationIsKeptUnlessItsVersionIsOld() {
        Delegation first = Delegation.of(new DelegationId(unique), "Kazakhstan");
        store.add(first);
        Delegation renamed = first.renamed("Қазақстан");

        store.replace(renamed);

        assertThat(store.find(first.code())).contains(renamed);
        assertThatThrownBy(() -> store.replace(renamed)).extracting("code").isEqualTo("version.stale");
    }

    @Test
    void aRemovedDelegationIsGone() {
        Delegation leaving = Delegation.of(new DelegationId(unique), "Kazakhstan");
        store.add(leaving);

        store.remove(leaving.code());
        store.remove(leaving.code());

        assertThat(store.find(leaving.code())).isEmpty();
    }
}
