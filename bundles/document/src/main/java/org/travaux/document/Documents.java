package org.travaux.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Actor;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;

/**
 * Begins documents and changes what is not text about them. Each act and its audit event are one transaction; listeners hear
 * of it afterwards. It decides nothing about rights: its callers have asked {@code identity}.
 */
@ProviderType
public interface Documents {
    /** Begins an empty document in its source language. */
    Document create(DossierId dossier, DocumentType type, String title, Language language, Actor actor);

    /**
     * Begins a document from a file, whose language becomes the source. Fails with {@code document.exists} where the dossier
     * has a document of the same work or symbol.
     */
    Imported importInto(DossierId dossier, ImportedText file, Actor actor);

    /**
     * Adds a language from a file; its blocks are aligned with the source's as it is now, and the report says where the two
     * differ. Facts that the document lacks are taken over. Fails with {@code language.exists}, or with
     * {@code document.work-differs} where the file is of another work.
     */
    Imported importLanguage(DocumentId document, ImportedText file, Actor actor);

    /** Adds a language that begins as the source's blocks, with the same ids and without words. */
    Document addLanguage(DocumentId document, Language language, Authenticity authenticity, Actor actor);

    /** Changes facts of a document of this version; an empty optional removes one. */
    Document patch(DocumentId document, long version, Map<String, Optional<String>> facts, Actor actor);

    /** Returns the document, or fails with {@code document.not-found}. */
    Document get(DocumentId document);

    /** Returns the documents of a dossier in the order they were added. */
    List<Document> in(DossierId dossier);
}
