package org.travaux.base;

/**
 * The identifier of a dossier.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens or underscores
 */
public record DossierId(String value) {
    public DossierId {
        Identifiers.check("dossier", value);
    }

    /** Returns an identifier nobody has used before. */
    public static DossierId fresh() {
        return new DossierId(Identifiers.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
