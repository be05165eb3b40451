package org.travaux.identity;

import org.travaux.identity.spi.AccountStore;
import org.travaux.identity.spi.SessionStore;

class InMemorySessionStoreTest extends SessionStoreContractTest {
    private final SessionStore store = new InMemorySessionStore();
    private final AccountStore accounts = new InMemoryAccountStore();

    @Override
    protected SessionStore store() {
        return store;
    }

    @Override
    protected AccountStore accounts() {
        return accounts;
    }
}
