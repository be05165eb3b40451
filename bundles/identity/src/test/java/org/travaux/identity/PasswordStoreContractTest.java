package org.travaux.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.AccountId;
import org.travaux.identity.spi.AccountStore;
import org.travaux.identity.spi.PasswordStore;

/** The promises of a {@link PasswordStore}. */
public abstract class PasswordStoreContractTest {
    private final Account amina =
            AccountStoreContractTest.account(UUID.randomUUID().toString());
    private PasswordStore store;

    /** Returns the store. */
    protected abstract PasswordStore store();

    /** Returns the store of the accounts that have the passwords. */
    protected abstract AccountStore accounts();

    @BeforeEach
    void open() {
        store = store();
        accounts().add(amina);
    }

    @Test
    void anAccountWithoutAPasswordHasNone() {
        assertThat(store.find(amina.id())).isEmpty();
        assertThat(store.find(AccountId.fresh())).isEmpty();
    }

    @Test
    void theLatestHashIsKept() {
        store.put(amina.id(), "$argon2id$first");
        store.put(amina.id(), "$argon2id$second");

        assertThat(store.find(amina.id())).contains("$argon2id$second");
    }
}
