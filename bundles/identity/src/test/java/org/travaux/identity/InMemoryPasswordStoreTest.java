package org.travaux.identity;

import org.travaux.identity.spi.AccountStore;
import org.travaux.identity.spi.PasswordStore;

class InMemoryPasswordStoreTest extends PasswordStoreContractTest {
    private final PasswordStore store = new InMemoryPasswordStore();
    private final AccountStore accounts = new InMemoryAccountStore();

    @Override
    protected PasswordStore store() {
        return store;
    }

    @Override
    protected AccountStore accounts() {
        return accounts;
    }
}
