package org.travaux.identity;

import org.travaux.identity.spi.AccountStore;

class InMemoryAccountStoreTest extends AccountStoreContractTest {
    private final AccountStore store = new InMemoryAccountStore();

    @Override
    protected AccountStore store() {
        return store;
    }
}
