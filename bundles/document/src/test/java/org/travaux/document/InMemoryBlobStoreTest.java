package org.travaux.document;

import org.travaux.document.spi.BlobStore;

class InMemoryBlobStoreTest extends BlobStoreContractTest {
    private final BlobStore store = new InMemoryBlobStore();

    @Override
    protected BlobStore store() {
        return store;
    }
}
