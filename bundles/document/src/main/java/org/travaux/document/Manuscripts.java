package org.travaux.document;

import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;

/** Gives a language of a document or of a revision as a plain value, for renderers and writers. */
@ProviderType
public interface Manuscripts {
    /** Returns the language as it is now. */
    Manuscript head(DocumentId document, Language language);

    /** Returns the language with the text of an earlier version; the facts are those of now. */
    Manuscript at(DocumentId document, Language language, long version);

    /** Returns the language as it was frozen, text and facts, or fails with {@code language.not-found}. */
    Manuscript of(RevisionId revision, Language language);
}
