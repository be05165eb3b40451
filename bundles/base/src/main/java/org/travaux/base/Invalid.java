package org.travaux.base;

import java.util.Map;

/** The input breaks a rule; the same input will always be refused. */
public final class Invalid extends DomainException {
    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    private Invalid(String code, String message, Map<String, ?> details, Throwable cause, boolean tooLarge) {
        super(code, message, details, cause);
        this.tooLarge = tooLarge;
    }

    public static Invalid because(String code, String message) {
        return new Invalid(code, message, Map.of(), null, false);
    }

    public static Invalid because(String code, String message, Map<String, ?> details) {
        return new Invalid(code, message, details, null, false);
    }

    public static Invalid because(String code, String message, Map<String, ?> details, Throwable cause) {
        return new Invalid(code, message, details, cause, false);
    }

    /** Returns the failure of an input beyond a stated limit; HTTP answers 413. */
    public static Invalid tooLarge(String code, String message, long limit) {
        return new Invalid(code, message, Map.of("limit", limit), null, true);
    }

    /** Returns this failure with one more detail, such as the line it is on. */
    public Invalid at(String name, Object value) {
        return new Invalid(code(), getMessage(), with(details(), name, value), getCause(), tooLarge);
    }

    /** Tells whether the input was beyond a limit. */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
