package org.travaux.base;

/**
 * The identifier of a block of a text; the same in every language of the document.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens or underscores
 */
public record BlockId(String value) {
    public BlockId {
        Identifiers.check("block", value);
    }

    /** Returns an identifier nobody has used before. */
    public static BlockId fresh() {
        return new BlockId(Identifiers.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
