package org.travaux.render.pdf.internal;

/** What is drawn with the letters where a text still has suggestions and comments. */
enum Decoration {
    /** A suggested insertion: a line below. */
    UNDERLINE,
    /** A suggested deletion: a line through. */
    STRIKE,
    /** A suggested change of form: dots below. */
    DOTS,
    /** A comment: a grey band behind. */
    BAND
}
