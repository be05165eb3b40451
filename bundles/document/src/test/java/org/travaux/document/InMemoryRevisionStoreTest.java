package org.travaux.document;

import org.travaux.document.spi.DocumentStore;
import org.travaux.document.spi.DossierStore;
import org.travaux.document.spi.RevisionStore;

class InMemoryRevisionStoreTest extends RevisionStoreContractTest {
    private final RevisionStore store = new InMemoryRevisionStore();
    private final DocumentStore documents = new InMemoryDocumentStore();
    private final DossierStore dossiers = new InMemoryDossierStore();

    @Override
    protected RevisionStore store() {
        return store;
    }

    @Override
    protected DocumentStore documents() {
        return documents;
    }

    @Override
    protected DossierStore dossiers() {
        return dossiers;
    }
}
