package org.travaux.translation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.travaux.base.Language;
import org.travaux.document.Finding;
import org.travaux.document.Finding.Severity;

/** The findings of a concordance, with the English sentence of each code; the interface has its own by code and details. */
final class Sentences {
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("block-missing", "This paragraph is missing here."),
            Map.entry("block-extra", "The source has no such paragraph."),
            Map.entry("structure", "This paragraph stands elsewhere in the other languages."),
            Map.entry("number", "The numbers are not those of the other languages."),
            Map.entry("date", "The dates are not those of the other languages."),
            Map.entry("symbol", "The symbols are not those of the other languages."),
            Map.entry("note", "The notes are not those of the other languages."),
            Map.entry("bracket", "The other languages have another number of square brackets."),
            Map.entry("unclosed", "A bracket or a quotation is not closed."),
            Map.entry("quote", "The other languages have another number of quotations."),
            Map.entry("lead", "The lead is not marked as in the other languages."),
            Map.entry("untranslated", "This paragraph is not translated."),
            Map.entry("unreviewed", "This translation is not reviewed."),
            Map.entry("stale", "The source has changed since this was translated."));

    private Sentences() {}

    static SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>();
        SENTENCES.keySet().forEach(code -> codes.add("concordance." + code));
        return Collections.unmodifiableSortedSet(codes);
    }

    /** Returns the finding that a unit does not agree in a language. */
    static Finding finding(
            String code, Severity severity, Language language, Unit unit, String expected, String found) {
        return new Finding(
                "concordance." + code,
                severity,
                language,
                Optional.of(unit.id()),
                SENTENCES.get(code),
                Map.of("expected", expected, "found", found));
    }
}
