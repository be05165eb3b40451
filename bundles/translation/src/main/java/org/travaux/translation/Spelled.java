package org.travaux.translation;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.travaux.base.Language;

/**
 * Numbers written in words, as cardinals or ordinals. Thread-safe.
 *
 * <p>Languages that bend their numerals bend the end: there the stem is enough to know one by. Whether a language is known at
 * all is said by its spelling rules; nothing is ever found in one that has none.
 */
final class Spelled {
    /** Smaller ones are words of other meanings in too many languages. */
    private static final int LEAST = 20;

    private static final int MOST = 99;
    private static final int SPELLED_UP_TO = 1_000;
    private static final int PREFIX = 3;
    private static final int SHORTEST_STEM = 6;
    private static final int ENDING = 2;

    /** Guarded by itself. */
    private static final Map<Language, Spelled> KNOWN = new EnumMap<>(Language.class);

    private final Language language;
    private final RuleBasedNumberFormat speller;
    private final Map<String, List<Form>> byPrefix = new HashMap<>();

    private record Form(String text, int value) {}

    private Spelled(Language language) {
        this.language = language;
        this.speller = new RuleBasedNumberFormat(new ULocale(language.tag()), RuleBasedNumberFormat.SPELLOUT);
        for (int value = LEAST; value <= MOST; value++) {
            for (String form : forms(value)) {
                String prefix = form.substring(0, Math.min(PREFIX, form.length()));
                byPrefix.computeIfAbsent(prefix, p -> new ArrayList<>()).add(new Form(form, value));
            }
        }
        byPrefix.values()
                .forEach(forms ->
                        forms.sort((a, b) -> b.text().length() - a.text().length()));
    }

    /** Tells whether the words hold this value spelled out. */
    static boolean isIn(String words, int value, Language language) {
        if (value > SPELLED_UP_TO) {
            return false;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return of(language).forms(value).stream().anyMatch(lower::contains);
    }

    /** Returns the values from twenty to ninety-nine that are spelled out in the words. */
    static Set<Integer> in(String words, Language language) {
        return of(language).find(words.toLowerCase(Locale.ROOT));
    }

    /** Tells whether numbers in words of this language can be known at all. */
    static boolean knows(Language language) {
        return !of(language).byPrefix.isEmpty();
    }

    private static Spelled of(Language language) {
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(language, Spelled::new);
        }
    }

    private Set<Integer> find(String words) {
        Set<Integer> found = new TreeSet<>();
        for (int at = 0; at + 1 < words.length(); at++) {
            Optional<Form> form = beginsAt(words, at);
            if (form.isPresent()) {
                found.add(form.get().value());
                at += form.get().text().length() - 1;
            }
        }
        return found;
    }

    private Optional<Form> beginsAt(String words, int at) {
        // Arabic writes "and" and "the" in one with the word.
        boolean inside = language != Language.ZH
                && language != Language.AR
                && at > 0
                && Character.isLetter(words.charAt(at - 1));
        if (inside) {
            return Optional.empty();
        }
        for (int length = Math.min(PREFIX, words.length() - at); length > 1; length--) {
            for (Form form : byPrefix.getOrDefault(words.substring(at, at + length), List.of())) {
                if (words.startsWith(form.text(), at)) {
                    return Optional.of(form);
                }
            }
        }
        return Optional.empty();
    }

    private Set<String> forms(int value) {
        Set<String> forms = new HashSet<>();
        synchronized (speller) {
            for (String rules : speller.getRuleSetNames()) {
                String form =
                        speller.format(value, rules).toLowerCase(Locale.ROOT).replace("\u00AD", "");
                if (form.codePoints().noneMatch(Character::isDigit)) {
                    forms.add(form);
                    if (form.length() > SHORTEST_STEM && language != Language.EN) {
                        forms.add(form.substring(0, form.length() - ENDING));
                    }
                }
            }
        }
        return forms;
    }
}
