package org.travaux.render.pdf.internal;

/** How text stands out. */
enum Weight {
    REGULAR,
    ITALIC,
    BOLD,
    BOLD_ITALIC;

    /** Returns this weight made italic. */
    Weight slanted() {
        return this == REGULAR || this == ITALIC ? ITALIC : BOLD_ITALIC;
    }

    /** Returns this weight made bold. */
    Weight heavier() {
        return this == REGULAR || this == BOLD ? BOLD : BOLD_ITALIC;
    }
}
