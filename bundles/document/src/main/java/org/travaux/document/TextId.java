package org.travaux.document;

import org.travaux.base.DocumentId;
import org.travaux.base.Language;

/** The key of one text: a language of a document. Its commits are one stream. */
public record TextId(DocumentId document, Language language) {
    @Override
    public String toString() {
        return document + "/" + language.tag();
    }
}
