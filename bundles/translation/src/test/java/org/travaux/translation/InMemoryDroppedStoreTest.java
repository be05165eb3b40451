package org.travaux.translation;

import org.travaux.translation.spi.DroppedStore;

class InMemoryDroppedStoreTest extends DroppedStoreContractTest {
    @Override
    protected DroppedStore store() {
        return new InMemoryDroppedStore();
    }
}
