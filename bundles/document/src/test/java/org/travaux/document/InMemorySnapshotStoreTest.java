package org.travaux.document;

import org.travaux.document.spi.SnapshotStore;

class InMemorySnapshotStoreTest extends SnapshotStoreContractTest {
    private final SnapshotStore store = new InMemorySnapshotStore();

    @Override
    protected SnapshotStore store() {
        return store;
    }
}
