package org.travaux.document;

import org.travaux.document.spi.DossierStore;

class InMemoryDossierStoreTest extends DossierStoreContractTest {
    private final DossierStore store = new InMemoryDossierStore();

    @Override
    protected DossierStore store() {
        return store;
    }
}
