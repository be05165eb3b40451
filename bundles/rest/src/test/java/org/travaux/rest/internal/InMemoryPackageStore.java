package org.travaux.rest.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.travaux.base.DocumentId;
import org.travaux.packaging.DocumentPackage;
import org.travaux.packaging.PackageId;
import org.travaux.packaging.spi.PackageStore;

/** Packages in memory. */
final class InMemoryPackageStore implements PackageStore {
    private final List<DocumentPackage> packages = new ArrayList<>();

    @Override
    public synchronized void add(DocumentPackage made) {
        packages.add(made);
    }

    @Override
    public synchronized Optional<DocumentPackage> find(PackageId id) {
        return packages.stream().filter(made -> made.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<DocumentPackage> of(DocumentId document) {
        List<DocumentPackage> found = new ArrayList<>(packages.stream()
                .filter(made -> made.document().equals(document))
                .toList());
        Collections.reverse(found);
        return found;
    }
}
