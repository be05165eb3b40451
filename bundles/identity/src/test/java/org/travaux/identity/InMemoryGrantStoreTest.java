package org.travaux.identity;

import org.travaux.identity.spi.AccountStore;
import org.travaux.identity.spi.GrantStore;

class InMemoryGrantStoreTest extends GrantStoreContractTest {
    private final GrantStore store = new InMemoryGrantStore();
    private final AccountStore accounts = new InMemoryAccountStore();

    @Override
    protected GrantStore store() {
        return store;
    }

    @Override
    protected AccountStore accounts() {
        return accounts;
    }
}
