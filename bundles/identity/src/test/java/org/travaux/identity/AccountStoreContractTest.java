package org.travaux.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.AccountId;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.base.Language;
import org.travaux.base.Page;
import org.travaux.identity.spi.AccountStore;

/** The promises of an {@link AccountStore}. */
public abstract class AccountStoreContractTest {
    private final String unique = UUID.randomUUID().toString();
    private AccountStore store;

    /** Returns a store that may hold other accounts already. */
    protected abstract AccountStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    void anAccountComesBackAsItWas() {
        Account amina = new Account(
                AccountId.fresh(),
                unique,
                "Амина 秘书",
                Optional.of(new DelegationId("KZ")),
                true,
                true,
                Optional.of(Language.RU),
                Instant.parse("2026-10-01T09:00:00.123Z"),
                1);

        store.add(amina);

        assertThat(store.find(amina.id())).contains(amina);
        assertThat(store.byLogin(unique)).contains(amina);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(store.find(AccountId.fresh())).isEmpty();
        assertThat(store.byLogin(unique)).isEmpty();
    }

    @Test
    void aLoginIsTakenOnce() {
        store.add(account(unique));

        assertThatThrownBy(() -> store.add(account(unique)))
                .isInstanceOf(Conflict.class)
                .extracting("code")
                .isEqualTo("account.exists");
    }

    @Test
    void aChangeOfTheNewestVersionIsKept() {
        Account before = account(unique);
        store.add(before);
        Account after = before.changed(AccountChange.NONE.withName("Somebody else"));

        store.replace(after);

        assertThat(store.find(before.id())).contains(after);
    }

    @Test
    void aChangeOfAnOlderVersionIsStale() {
        Account before = account(unique);
        store.add(before);
        store.replace(before.changed(AccountChange.NONE.withName("First")));

        assertThatThrownBy(() -> store.replace(before.changed(AccountChange.NONE.withName("Second"))))
                .isInstanceOf(Conflict.class)
                .extracting("code")
                .isEqualTo("version.stale");
        assertThat(store.find(before.id())).map(Account::name).contains("First");
    }

    @Test
    void accountsAreListedByLoginInPages() {
        store.add(account(unique + ".c"));
        store.add(account(unique + ".a"));
        store.add(account(unique + ".b"));

        Page<Account> first = store.all(Optional.of(unique), 2);
        Page<Account> second = store.all(first.next(), 1);

        assertThat(first.items()).extracting(Account::login).containsExactly(unique + ".a", unique + ".b");
        assertThat(second.items()).extracting(Account::login).containsExactly(unique + ".c");
    }

    @Test
    void theLastPageHasNoNext() {
        store.add(account(unique));

        assertThat(store.all(Optional.empty(), 10_000).next()).isEmpty();
    }

    @Test
    void whetherAnybodyActsForADelegationIsKnown() {
        DelegationId kazakhstan = new DelegationId(unique);
        store.add(account(unique).changed(AccountChange.NONE.withDelegation(Optional.of(kazakhstan))));

        assertThat(store.anyOf(kazakhstan)).isTrue();
        assertThat(store.anyOf(new DelegationId(unique + "-other"))).isFalse();
    }

    @Test
    void administratorsAreThoseWhoCanAct() {
        Account active = account(unique + ".active").changed(AccountChange.NONE.withAdministrator(true));
        Account disabled = account(unique + ".disabled")
                .changed(AccountChange.NONE.withAdministrator(true).withDisabled(true));
        Account other = account(unique + ".other");
        store.add(active);
        store.add(disabled);
        store.add(other);

        assertThat(store.administrators()).contains(active).doesNotContain(disabled, other);
    }

    static Account account(String login) {
        return new Account(
                AccountId.fresh(),
                login,
                "Somebody",
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Instant.parse("2026-10-01T09:00:00Z"),
                1);
    }
}
