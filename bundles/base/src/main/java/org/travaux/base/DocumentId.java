package org.travaux.base;

/**
 * The identifier of a document.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens or underscores
 */
public record DocumentId(String value) {
    public DocumentId {
        Identifiers.check("document", value);
    }

    /** Returns an identifier nobody has used before. */
    public static DocumentId fresh() {
        return new DocumentId(Identifiers.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
