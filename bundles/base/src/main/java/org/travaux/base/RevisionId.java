package org.travaux.base;

/**
 * The identifier of a frozen revision of a document.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens or underscores
 */
public record RevisionId(String value) {
    public RevisionId {
        Identifiers.check("revision", value);
    }

    /** Returns an identifier nobody has used before. */
    public static RevisionId fresh() {
        return new RevisionId(Identifiers.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
