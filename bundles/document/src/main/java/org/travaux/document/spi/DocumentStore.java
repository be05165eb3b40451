package org.travaux.document.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.document.Document;

/** Keeps documents with their facts and languages; the texts are in the {@link CommitLog}. */
@ConsumerType
public interface DocumentStore {
    /** Stores a new document; fails with {@code document.exists} where its dossier has one of the same work. */
    void add(Document document);

    /** Replaces a document whose stored version is one less; fails with {@code version.stale} otherwise. */
    void replace(Document document);

    /** Returns the document, if it exists. */
    Optional<Document> find(DocumentId id);

    /** Returns the documents of a dossier in the order they were added. */
    List<Document> in(DossierId dossier);

    /** Returns the identifiers of all documents, for followers that rebuild. */
    List<DocumentId> all();
}
