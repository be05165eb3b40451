package org.travaux.comparison;

import static java.util.Objects.requireNonNull;

/**
 * A run of words that both texts have, or only one of them.
 *
 * @param op whose words these are
 * @param text the words with the spaces between them; never empty
 */
public record Change(Op op, String text) {
    /** Which of the two texts has the words. */
    public enum Op {
        /** Both have them. */
        EQUAL,
        /** Only the later text has them. */
        INSERT,
        /** Only the earlier text had them. */
        DELETE;

        /** Returns the name on the wire. */
        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Change {
        requireNonNull(op);
        requireNonNull(text);
    }
}
