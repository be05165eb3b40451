package org.travaux.shell.cli;

/** What a person gave cannot be used like this; one sentence says why, and nothing was begun. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String sentence) {
        super(sentence);
    }
}
