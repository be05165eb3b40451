package org.travaux.base;

import java.util.Map;

/** The actor may not do this, or is nobody yet. */
public final class Forbidden extends DomainException {
    private static final long serialVersionUID = 1L;

    private final boolean anonymous;

    private Forbidden(String code, String message, Map<String, ?> details, boolean anonymous) {
        super(code, message, details, null);
        this.anonymous = anonymous;
    }

    public static Forbidden because(String code, String message) {
        return new Forbidden(code, message, Map.of(), false);
    }

    public static Forbidden because(String code, String message, Map<String, ?> details) {
        return new Forbidden(code, message, details, false);
    }

    /** Returns the failure of somebody who has not signed in, or whose session has ended; HTTP answers 401. */
    public static Forbidden anonymous(String code, String message) {
        return new Forbidden(code, message, Map.of(), true);
    }

    /** Tells whether signing in may help. */
    public boolean isAnonymous() {
        return anonymous;
    }
}
