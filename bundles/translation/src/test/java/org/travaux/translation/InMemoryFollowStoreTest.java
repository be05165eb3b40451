package org.travaux.translation;

import org.travaux.translation.spi.FollowStore;

class InMemoryFollowStoreTest extends FollowStoreContractTest {
    private final FollowStore store = new InMemoryFollowStore();

    @Override
    protected FollowStore store() {
        return store;
    }
}
