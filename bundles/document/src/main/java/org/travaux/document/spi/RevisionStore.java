package org.travaux.document.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.DocumentId;
import org.travaux.base.RevisionId;
import org.travaux.document.Revision;

/** Keeps frozen revisions; there is no way to change one. */
@ConsumerType
public interface RevisionStore {
    /** Stores a revision; fails with {@code revision.exists} where the document has one of the same name. */
    void add(Revision revision);

    /** Returns the revision, if it exists. */
    Optional<Revision> find(RevisionId id);

    /** Returns the revisions of a document, oldest first. */
    List<Revision> of(DocumentId document);
}
