package org.travaux.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.Conflict;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.identity.spi.AccountStore;
import org.travaux.identity.spi.GrantStore;

/** The promises of a {@link GrantStore}. */
public abstract class GrantStoreContractTest {
    private final Account amina =
            AccountStoreContractTest.account(UUID.randomUUID().toString());
    private final Account boris =
            AccountStoreContractTest.account(UUID.randomUUID().toString());
    private final DossierId dossier = DossierId.fresh();
    private final DossierId other = DossierId.fresh();
    private GrantStore store;

    /** Returns a store that may hold other grants already. */
    protected abstract GrantStore store();

    /** Returns the store of the accounts that hold the grants. */
    protected abstract AccountStore accounts();

    @BeforeEach
    void open() {
        store = store();
        accounts().add(amina);
        accounts().add(boris);
    }

    @Test
    void aGrantComesBackAsItWas() {
        Grant grant = grant(amina, dossier, Role.TRANSLATOR, Optional.of(Language.ZH));

        store.add(grant);

        assertThat(store.in(dossier)).containsExactly(grant);
        assertThat(store.of(amina.id())).containsExactly(grant);
        assertThat(store.of(amina.id(), dossier)).containsExactly(grant);
    }

    @Test
    void grantsOfOthersAndElsewhereDoNotMix() {
        Grant hers = grant(amina, dossier, Role.DRAFTER, Optional.empty());
        Grant elsewhere = grant(amina, other, Role.CLERK, Optional.empty());
        Grant his = grant(boris, dossier, Role.OBSERVER, Optional.empty());
        store.add(hers);
        store.add(elsewhere);
        store.add(his);

        assertThat(store.in(dossier)).containsExactly(hers, his);
        assertThat(store.of(amina.id())).containsExactly(hers, elsewhere);
        assertThat(store.of(amina.id(), dossier)).containsExactly(hers);
    }

    @Test
    void aRoleIsHeldOnceInADossier() {
        store.add(grant(amina, dossier, Role.DRAFTER, Optional.empty()));

        assertThatThrownBy(() -> store.add(grant(amina, dossier, Role.DRAFTER, Optional.empty())))
                .isInstanceOf(Conflict.class)
                .extracting("code")
                .isEqualTo("member.exists");
        assertThat(store.in(dossier)).hasSize(1);
    }

    @Test
    void aTranslatorMayHoldSeveralLanguages() {
        store.add(grant(amina, dossier, Role.TRANSLATOR, Optional.of(Language.FR)));
        store.add(grant(amina, dossier, Role.TRANSLATOR, Optional.of(Language.ES)));

        assertThat(store.of(amina.id(), dossier)).hasSize(2);
    }

    @Test
    void aRemovedGrantIsGone() {
        Grant grant = grant(amina, dossier, Role.DRAFTER, Optional.empty());
        store.add(grant);

        assertThat(store.remove(grant.id())).isTrue();
        assertThat(store.remove(grant.id())).isFalse();
        assertThat(store.in(dossier)).isEmpty();
    }

    private static Grant grant(Account account, DossierId dossier, Role role, Optional<Language> language) {
        return new Grant(
                GrantId.fresh(), dossier, account.id(), role, language, Instant.parse("2026-10-01T09:00:00.123Z"));
    }
}
