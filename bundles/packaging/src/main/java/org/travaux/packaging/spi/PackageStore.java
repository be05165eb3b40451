package org.travaux.packaging.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.DocumentId;
import org.travaux.packaging.DocumentPackage;
import org.travaux.packaging.JobId;
import org.travaux.packaging.PackageId;
import org.travaux.packaging.PackageJob;

/** Keeps what packages were made, and which jobs were begun to make them; the bytes of packages are blobs. */
@ConsumerType
public interface PackageStore {
    /** Stores a new package. */
    void add(DocumentPackage made);

    /** Returns the package, if it exists. */
    Optional<DocumentPackage> find(PackageId id);

    /** Returns the packages of a document, newest first. */
    List<DocumentPackage> of(DocumentId document);

    /** Keeps a job as it is now, in place of what was kept of it. */
    void keep(PackageJob job);

    /** Returns a job as it was kept last, if it was ever begun. */
    Optional<PackageJob> job(JobId id);
}
