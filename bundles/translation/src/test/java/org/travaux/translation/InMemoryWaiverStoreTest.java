package org.travaux.translation;

import org.travaux.translation.spi.WaiverStore;

class InMemoryWaiverStoreTest extends WaiverStoreContractTest {
    private final WaiverStore store = new InMemoryWaiverStore();

    @Override
    protected WaiverStore store() {
        return store;
    }
}
