package org.travaux.identity;

import org.travaux.base.DelegationId;
import org.travaux.base.Invalid;

/**
 * A State or organization on whose behalf accounts act.
 *
 * @param code its short code, such as {@code KZ}; its identifier
 * @param name one line, at most 200 characters
 */
public record Delegation(DelegationId code, String name) {
    private static final int LONGEST_NAME = 200;

    public Delegation {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw Invalid.because(
                    "delegation.name-malformed", "A delegation has a name of one line, at most 200 characters.");
        }
    }
}
