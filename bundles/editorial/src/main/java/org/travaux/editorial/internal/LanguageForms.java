package org.travaux.editorial.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Language;

/** The computed forms of one language, as {@code forms.json} states them. */
public final class LanguageForms {
    private final Language language;
    private final Map<String, Object> forms;
    private final Map<String, Object> labels;
    private final Map<String, Object> closing;

    LanguageForms(Language language, Map<String, Object> forms) {
        this.language = language;
        this.forms = forms;
        this.labels = Forms.object(forms, "labels");
        this.closing = Forms.object(forms, "closing");
    }

    /** Returns whose forms these are. */
    public Language language() {
        return language;
    }

    /** Returns the label of the n-th operative paragraph, such as {@code 1.}. */
    public String operative(int n) {
        return Numerals.fill((String) labels.get("operative"), n);
    }

    /** Returns the label of the n-th sub-paragraph at this level, 1 for the outermost; deep levels alternate. */
    public String subParagraph(int level, int n) {
        List<String> patterns = Forms.strings(labels, "subParagraph");
        int index = level <= patterns.size() ? level - 1 : patterns.size() - 2 + (level - patterns.size() - 1) % 2;
        return Numerals.fill(patterns.get(index), n);
    }

    /** Returns the label of the n-th section at this level, 1 for the outermost. */
    public String section(int level, int n) {
        List<String> patterns = Forms.strings(labels, "section");
        return Numerals.fill(patterns.get(Math.min(level, patterns.size()) - 1), n);
    }

    /** Returns the label of the n-th article. */
    public String article(int n) {
        Object first = labels.get("articleFirst");
        return n == 1 && first != null ? (String) first : Numerals.fill((String) labels.get("article"), n);
    }

    /** Returns the label of the n-th of so many annexes; a single one has no number. */
    public String annex(int n, int of) {
        return of == 1 ? (String) labels.get("annexSingle") : Numerals.fill((String) labels.get("annex"), n);
    }

    /** Returns the closing punctuation of a place: formula, preambular, clause, sentence, intro, item, itemBeforeWrapUp. */
    public String closing(String place) {
        return (String) closing.get(place);
    }

    /** Tells whether a final note mark stands before the closing punctuation. */
    public boolean noteFirst() {
        return Boolean.TRUE.equals(forms.get("noteFirst"));
    }

    /** Returns the mark of the n-th note. */
    public String noteMark(int n) {
        return Numerals.fill((String) forms.get("noteMark"), n);
    }

    /** Returns the opening and closing quotation mark, two characters. */
    public String quotes() {
        return Forms.strings(forms, "quotes").get(0);
    }

    /** Returns the letter that job numbers bear for this language, if it has one. */
    public Optional<String> letter() {
        return Optional.ofNullable((String) forms.get("letter"));
    }

    /** Tells whether ranges of years are written with a dash; the other languages use a hyphen. */
    public boolean hasRangeDash() {
        return forms.containsKey("rangeDash");
    }

    /** Returns the day in this language's long form. */
    public String date(java.time.LocalDate day) {
        Object first = forms.get("firstDay");
        String number =
                day.getDayOfMonth() == 1 && first != null ? (String) first : Integer.toString(day.getDayOfMonth());
        return ((String) forms.get("date"))
                .replace("{day}", number)
                .replace("{month}", Forms.strings(forms, "months").get(day.getMonthValue() - 1))
                .replace("{year}", Integer.toString(day.getYear()));
    }
}
