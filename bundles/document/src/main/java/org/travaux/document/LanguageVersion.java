package org.travaux.document;

import org.travaux.base.DocumentId;
import org.travaux.base.Language;

/**
 * One language of a document (an Akoma Ntoso <i>expression</i>). Its text is the tree that its {@linkplain Commit commits}
 * make; the number of the last commit is its version.
 */
public record LanguageVersion(DocumentId document, Language language, Authenticity authenticity) {}
