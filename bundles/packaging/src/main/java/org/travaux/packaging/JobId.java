package org.travaux.packaging;

import java.util.UUID;
import org.travaux.base.Invalid;

/**
 * The identifier of a job.
 *
 * @param value 1 to 64 letters, digits or hyphens
 */
public record JobId(String value) {
    public JobId {
        if (value == null || !value.matches("[A-Za-z0-9-]{1,64}")) {
            throw Invalid.because("id.malformed", "This is not the identifier of a job.");
        }
    }

    /** Returns an identifier nobody has used before. */
    public static JobId fresh() {
        return new JobId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
