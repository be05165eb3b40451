package org.travaux.document;

import java.util.Map;

/**
 * One remark of an import.
 *
 * @param code stable, such as {@code import.element-unknown}
 * @param place where in the file, such as {@code line 12: statement/mainBody/paragraph[3]}
 * @param message one English sentence; the interface translates by code and details
 * @param details what the sentence names, by name
 */
public record ImportNote(
        String code, Finding.Severity severity, String place, String message, Map<String, String> details) {
    public ImportNote {
        details = Map.copyOf(details);
    }

    /** Makes a remark whose sentence names nothing. */
    public ImportNote(String code, Finding.Severity severity, String place, String message) {
        this(code, severity, place, message, Map.of());
    }
}
