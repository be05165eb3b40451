package org.travaux.base;

import java.util.Map;

/** The request contradicts what is there; doing it again after looking may succeed. */
public final class Conflict extends DomainException {
    private static final long serialVersionUID = 1L;

    private final boolean stale;

    private Conflict(String code, String message, Map<String, ?> details, boolean stale) {
        super(code, message, details, null);
        this.stale = stale;
    }

    public static Conflict because(String code, String message) {
        return new Conflict(code, message, Map.of(), false);
    }

    public static Conflict because(String code, String message, Map<String, ?> details) {
        return new Conflict(code, message, details, false);
    }

    /** Returns the failure of a replacement whose precondition names a version that is no longer the current one. */
    public static Conflict stale(long expected, long current) {
        return new Conflict(
                "version.stale",
                "Somebody changed this meanwhile.",
                Map.of("expected", expected, "current", current),
                true);
    }

    /** Tells whether a stated precondition failed, which HTTP answers with 412 instead of 409. */
    public boolean isStale() {
        return stale;
    }
}
