package org.travaux.document;

import org.travaux.document.spi.DocumentStore;
import org.travaux.document.spi.DossierStore;

class InMemoryDocumentStoreTest extends DocumentStoreContractTest {
    private final DocumentStore store = new InMemoryDocumentStore();
    private final DossierStore dossiers = new InMemoryDossierStore();

    @Override
    protected DocumentStore store() {
        return store;
    }

    @Override
    protected DossierStore dossiers() {
        return dossiers;
    }
}
