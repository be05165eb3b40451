package org.travaux.interchange.internal.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.travaux.document.Finding.Severity;
import org.travaux.document.ImportNote;

/** Gathers what an import has to say. Confined to one thread. */
public final class Report {
    /** A file that is wrong a million times need not say so a million times. */
    private static final int MOST = 500;

    private final List<ImportNote> notes = new ArrayList<>();
    private final Set<String> once = new HashSet<>();

    /** Says what was understood otherwise than the file has it, and lost nothing. */
    public void info(String code, String place, String message) {
        add(code, Severity.INFO, place, message);
    }

    /** Says what was not understood. */
    public void warning(String code, String place, String message) {
        add(code, Severity.WARNING, place, message);
    }

    /** Says this only the first time for the same subject. */
    public void infoOnce(String code, String subject, String place, String message) {
        if (once.add(code + " " + subject)) {
            info(code, place, message);
        }
    }

    /** Returns what was said. */
    public List<ImportNote> notes() {
        return List.copyOf(notes);
    }

    private void add(String code, Severity severity, String place, String message) {
        if (notes.size() < MOST) {
            notes.add(new ImportNote(code, severity, place, message));
        }
    }
}
