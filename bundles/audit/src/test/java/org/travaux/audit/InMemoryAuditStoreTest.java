package org.travaux.audit;

import org.travaux.audit.spi.AuditStore;

class InMemoryAuditStoreTest extends AuditStoreContractTest {
    private final AuditStore store = new InMemoryAuditStore();

    @Override
    protected AuditStore store() {
        return store;
    }
}
