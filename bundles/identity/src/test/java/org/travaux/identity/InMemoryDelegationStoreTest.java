package org.travaux.identity;

import org.travaux.identity.spi.DelegationStore;

class InMemoryDelegationStoreTest extends DelegationStoreContractTest {
    private final DelegationStore store = new InMemoryDelegationStore();

    @Override
    protected DelegationStore store() {
        return store;
    }
}
