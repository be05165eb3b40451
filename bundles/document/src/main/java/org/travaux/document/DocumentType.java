package org.travaux.document;

import org.travaux.base.Invalid;

/** What kind of document a text is; it decides the template, the rules of form and the layout. */
public enum DocumentType {
    /** A draft resolution of the General Assembly, limited distribution, {@code /L.} symbol (rule R2). */
    RESOLUTION_DRAFT("resolutionDraft"),
    /** A resolution as adopted and issued. */
    RESOLUTION("resolution"),
    /** A declaration in articles, such as the Universal Declaration of Human Rights. */
    DECLARATION("declaration"),
    /** A statement: unnumbered, first person plural. */
    STATEMENT("statement");

    private final String wireName;

    DocumentType(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the name on the wire and in Akoma Ntoso, such as {@code resolutionDraft}. */
    public String wireName() {
        return wireName;
    }

    /** Returns the type with this name, or fails with {@code document.type-unknown}. */
    public static DocumentType of(String wireName) {
        for (DocumentType type : values()) {
            if (type.wireName.equals(wireName)) {
                return type;
            }
        }
        throw Invalid.because("document.type-unknown", "This is not a type of document we know.");
    }
}
