package org.travaux.interchange.internal.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        info(code, place, message, Map.of());
    }

    /** Says the same of what the details name. */
    public void info(String code, String place, String message, Map<String, String> details) {
        add(new ImportNote(code, Severity.INFO, place, message, details));
    }

    /** Says what was not understood. */
    public void warning(String code, String place, String message) {
        warning(code, place, message, Map.of());
    }

    /** Says the same of what the details name. */
    public void warning(String code, String place, String message, Map<String, String> details) {
        add(new ImportNote(code, Severity.WARNING, place, message, details));
    }

    /** Says this of an element only the first time. */
    public void infoOnce(String code, String element, String place, String message) {
        if (once.add(code + " " + element)) {
            info(code, place, message, Map.of("element", element));
        }
    }

    /** Returns what was said. */
    public List<ImportNote> notes() {
        return List.copyOf(notes);
    }

    private void add(ImportNote note) {
        if (notes.size() < MOST) {
            notes.add(note);
        }
    }
}
