package org.travaux.packaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.travaux.base.DocumentId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.packaging.spi.PackageStore;

/** Packages in memory. */
public final class InMemoryPackageStore implements PackageStore {
    private List<DocumentPackage> packages = new ArrayList<>();
    private final Map<JobId, PackageJob> jobs = new ConcurrentHashMap<>();

    /** Makes a store whose changes are undone with the transaction. */
    public InMemoryPackageStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            List<DocumentPackage> before = new ArrayList<>(packages);
            return () -> packages = before;
        });
    }

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
        return packages.stream()
                .filter(made -> made.document().equals(document))
                .sorted(Comparator.comparing(DocumentPackage::made).reversed())
                .toList();
    }

    @Override
    public void keep(PackageJob job) {
        jobs.put(job.id(), job);
    }

    @Override
    public Optional<PackageJob> job(JobId id) {
        return Optional.ofNullable(jobs.get(id));
    }
}
