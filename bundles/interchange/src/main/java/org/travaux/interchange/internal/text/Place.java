package org.travaux.interchange.internal.text;

/** Where words stand, which decides what italics in them mean. */
public enum Place {
    /** A paragraph: italics at its beginning are its lead. */
    PARAGRAPH,
    /** The opening formula: all of it is italic without being marked. */
    FORMULA,
    /** Anywhere else: italics are emphasis. */
    PLAIN
}
