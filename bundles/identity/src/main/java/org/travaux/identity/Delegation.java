package org.travaux.identity;

import org.travaux.base.Characters;
import org.travaux.base.DelegationId;
import org.travaux.base.Invalid;

/**
 * A State or organization on whose behalf accounts act.
 *
 * @param code its short code, such as {@code KZ}; its identifier
 * @param name one line, at most 200 characters
 * @param version how often it changed, for {@code ETag}
 */
public record Delegation(DelegationId code, String name, long version) {
    private static final int LONGEST_NAME = 200;

    public Delegation {
        name = name.strip();
        if (!Characters.areLine(name, LONGEST_NAME)) {
            throw Invalid.because(
                    "delegation.name-malformed", "A delegation has a name of one line, at most 200 characters.");
        }
    }

    /** Returns a delegation to be added. */
    public static Delegation of(DelegationId code, String name) {
        return new Delegation(code, name, 1);
    }

    /** Returns the delegation under another name, one version later. */
    public Delegation renamed(String other) {
        return new Delegation(code, other, version + 1);
    }
}
