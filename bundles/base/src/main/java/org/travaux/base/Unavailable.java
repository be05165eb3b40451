package org.travaux.base;

import java.util.Map;

/** The request was right, but cannot be served now: a full disk, a missing time-stamping authority, too many attempts. */
public final class Unavailable extends DomainException {
    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    private Unavailable(String code, String message, Throwable cause, long retryAfterSeconds) {
        super(code, message, Map.of(), cause);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static Unavailable because(String code, String message) {
        return new Unavailable(code, message, null, 0);
    }

    public static Unavailable because(String code, String message, Throwable cause) {
        return new Unavailable(code, message, cause, 0);
    }

    /** Returns the failure of somebody who asks too often; HTTP answers 429 and the seconds to wait. */
    public static Unavailable throttled(String code, String message, long retryAfterSeconds) {
        return new Unavailable(code, message, null, retryAfterSeconds);
    }

    /** Returns the seconds after which asking again makes sense, zero where nobody knows. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
