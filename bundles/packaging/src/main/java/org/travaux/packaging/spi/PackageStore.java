package org.travaux.packaging.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.DocumentId;
import org.travaux.packaging.DocumentPackage;
import org.travaux.packaging.PackageId;

/** Keeps what packages were made; their bytes are blobs. */
@ConsumerType
public interface PackageStore {
    /** Stores a new package. */
    void add(DocumentPackage made);

    /** Returns the package, if it exists. */
    Optional<DocumentPackage> find(PackageId id);

    /** Returns the packages of a document, newest first. */
    List<DocumentPackage> of(DocumentId document);
}
