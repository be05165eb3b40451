package org.travaux.identity;

import java.util.UUID;
import org.travaux.base.Invalid;

/**
 * The identifier of a grant.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens or underscores
 */
public record GrantId(String value) {
    public GrantId {
        if (value == null || !value.matches("[A-Za-z0-9._-]{1,64}")) {
            throw Invalid.because("id.malformed", "This is not the identifier of a grant.");
        }
    }

    /** Returns an identifier nobody has used before. */
    public static GrantId fresh() {
        return new GrantId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
