package org.travaux.editorial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.travaux.document.Finding;
import org.travaux.document.Manuscript;
import org.travaux.document.Reading;

/**
 * The check of a text against the rules of form: leads, numbers, punctuation and notes (R5 to R8, R13), dates, dashes and
 * quotation marks (R14), and everything that must not be in a finished text.
 *
 * <p>Codes begin with {@code form.} where a rule of style is broken (the detail {@code rule} names it), with {@code text.},
 * {@code note.}, {@code link.} or {@code metadata.} otherwise.
 */
public final class Form {
    static final SortedSet<String> CODES = Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(
            "form.date",
            "form.label-typed",
            "form.lead-missing",
            "form.punctuation-typed",
            "form.quote-foreign",
            "form.quote-straight",
            "form.range-hyphen",
            "form.space-doubled",
            "form.space-missing",
            "form.symbol-dash",
            "link.dangling",
            "metadata.missing",
            "metadata.open-place",
            "note.empty",
            "note.mark-misplaced",
            "note.repeat-dangling",
            "note.repeat-early",
            "note.unclosed",
            "text.empty-paragraph",
            "text.invisible",
            "text.open-place",
            "text.title-missing")));

    private Form() {}

    /** Returns every code that a finding of form can have; an interface has a sentence for each. */
    public static SortedSet<String> codes() {
        return CODES;
    }

    /**
     * Checks one manuscript and returns what was found, facts first, then in the order of the text. Open places are looked for
     * in everything that stands there, the rules of form are asked of the clean reading.
     */
    public static List<Finding> check(Manuscript compilation) {
        Manuscript manuscript = compilation.withTree(Reading.CLEAN.of(compilation.tree()));
        Apparatus apparatus = Apparatus.of(manuscript.tree(), manuscript.language(), manuscript.type());
        Findings findings = new Findings(manuscript.language());
        FactChecks.run(manuscript, findings);
        OpenPlaces.run(compilation.tree(), findings);
        ParagraphChecks.run(manuscript, apparatus, findings);
        NoteChecks.run(manuscript.tree(), apparatus, findings);
        WordingChecks.run(manuscript.tree(), manuscript.language(), findings);
        return new ArrayList<>(findings.found());
    }
}
