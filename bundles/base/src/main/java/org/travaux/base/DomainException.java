package org.travaux.base;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A failure the domain foresees. It carries a stable code, which programs may rely on, and a sentence for people; both reach
 * the caller as an RFC 9457 problem. Details name the place (a line, a block, a field), never document text.
 */
public abstract sealed class DomainException extends RuntimeException
        permits NotFound, Conflict, Forbidden, Invalid, Unavailable {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> details;

    DomainException(String code, String message, Map<String, ?> details, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /** Returns the stable code, lower case words joined by dots and hyphens, such as {@code document.exists}. */
    public final String code() {
        return code;
    }

    /** Returns what names the place of the failure: scalars by name. */
    public final Map<String, Object> details() {
        return details;
    }

    static Map<String, Object> with(Map<String, ?> details, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return more;
    }
}
