package org.travaux.translation;

import org.travaux.translation.spi.SegmentStore;

class InMemorySegmentStoreTest extends SegmentStoreContractTest {
    private final SegmentStore store = new InMemorySegmentStore();

    @Override
    protected SegmentStore store() {
        return store;
    }
}
