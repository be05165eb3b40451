package org.travaux.packaging;

import org.travaux.base.InMemoryTransactions;
import org.travaux.packaging.spi.PackageStore;

class InMemoryPackageStoreTest extends PackageJobStoreContractTest {
    private final InMemoryPackageStore store = new InMemoryPackageStore(new InMemoryTransactions());

    @Override
    protected PackageStore store() {
        return store;
    }
}
