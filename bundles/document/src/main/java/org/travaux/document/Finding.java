package org.travaux.document;

import java.util.Map;
import java.util.Optional;
import org.travaux.base.BlockId;
import org.travaux.base.Language;

/**
 * Something a check noticed in a text. An error blocks the package unless it is waived with a reason.
 *
 * @param code stable, such as {@code note.repeat-dangling} or {@code concordance.date}
 * @param message one English sentence; the interface translates by code and details
 * @param block where, if it is at one block
 * @param details scalars that the sentence names, by name
 */
public record Finding(
        String code,
        Severity severity,
        Language language,
        Optional<BlockId> block,
        String message,
        Map<String, String> details) {

    /** How grave a finding is. */
    public enum Severity {
        /** Blocks the package. */
        ERROR,
        /** Somebody should look. */
        WARNING,
        /** Good to know. */
        INFO
    }

    public Finding {
        details = Map.copyOf(details);
    }

    /** Tells whether the finding blocks a package. */
    public boolean blocks() {
        return severity == Severity.ERROR;
    }

    /** Tells whether the finding is a place to be decided or filled, which nobody can waive. */
    public boolean isOpenPlace() {
        return code.endsWith(".open-place");
    }
}
