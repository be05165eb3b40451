package org.travaux.packaging;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Actor;
import org.travaux.base.DocumentId;
import org.travaux.base.RevisionId;

/** Makes packages of revisions and keeps them. Who may is decided by the caller. */
@ProviderType
public interface Packages {
    /**
     * Begins to make a package: check, render, sign, seal, verify. Returns at once: the job that makes one of this
     * revision already, where there is one. Fails with {@code package.busy} where too many wait.
     */
    PackageJob begin(RevisionId revision, Actor by);

    /**
     * Returns a job, or fails with {@code job.not-found}. One that the end of the product cut off has failed with {@code
     * job.interrupted}, and nothing of it was kept.
     */
    PackageJob job(JobId id);

    /** Returns a package, or fails with {@code package.not-found}. */
    DocumentPackage get(PackageId id);

    /** Returns the packages of a document, newest first. */
    List<DocumentPackage> of(DocumentId document);

    /** Returns the bytes of a package's container for Travaux's own use; whoever hands them out calls {@link #download}. */
    byte[] container(PackageId id);

    /** Returns the bytes of a package's container, and records who got them. */
    byte[] download(PackageId id, Actor by);
}
