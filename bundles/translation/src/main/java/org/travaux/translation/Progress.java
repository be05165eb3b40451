package org.travaux.translation;

/** How many units of a language have come how far; {@code stale} counts among the translated and the reviewed. */
public record Progress(int total, int untranslated, int translated, int reviewed, int stale) {
    /** Tells whether nothing is left to do. */
    public boolean isDone() {
        return reviewed == total && stale == 0;
    }
}
