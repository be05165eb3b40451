package org.travaux.search.lucene.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds document symbols and resolution numbers in text; analysers would take them apart. */
final class Symbols {
    private static final Pattern SYMBOL = Pattern.compile(
            "\\b(?:[A-Z]{1,4}(?:/[A-Za-z0-9.]+)+(?:-[A-Z]+(?:/[A-Za-z0-9.]+)+)?|(?:S-|ES-)?\\d{1,3}/\\d{1,4})(?![/\\w])");

    private Symbols() {}

    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = SYMBOL.matcher(text);
        while (matcher.find()) {
            String symbol = normal(matcher.group());
            found.add(symbol);
            // A document of two bodies has two symbols in one.
            found.addAll(List.of(symbol.split("-(?=[A-Z]+/)")));
            if (symbol.startsWith("A/RES/")) {
                found.add(symbol.substring("A/RES/".length()));
            }
        }
        return found;
    }

    /** Returns the symbol that somebody typed, in whatever case and with whatever sign after it. */
    static Optional<String> typed(String word) {
        String upper = word.toUpperCase(Locale.ROOT).replaceAll("[.,;:)]+$", "");
        return SYMBOL.matcher(upper).matches() ? Optional.of(normal(upper)) : Optional.empty();
    }

    /** Tells whether a word has figures, as every symbol of a document has. */
    static boolean hasFigures(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    static String normal(String symbol) {
        String upper = symbol.toUpperCase(Locale.ROOT);
        return upper.endsWith(".") ? upper.substring(0, upper.length() - 1) : upper;
    }
}
