package org.travaux.search.lucene.internal;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds document symbols and resolution numbers in text; analysers would take them apart. */
final class Symbols {
    private static final Pattern SYMBOL =
            Pattern.compile("\\b(?:[A-Z]{1,4}(?:/[A-Za-z0-9.]+)+|(?:S-|ES-)?\\d{1,3}/\\d{1,4})(?![/\\w])");

    private Symbols() {}

    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = SYMBOL.matcher(text);
        while (matcher.find()) {
            String symbol = normal(matcher.group());
            found.add(symbol);
            if (symbol.startsWith("A/RES/")) {
                found.add(symbol.substring("A/RES/".length()));
            }
        }
        return found;
    }

    /** Tells whether the whole word is a symbol. */
    static boolean is(String word) {
        return SYMBOL.matcher(word).matches();
    }

    static String normal(String symbol) {
        String upper = symbol.toUpperCase(Locale.ROOT);
        return upper.endsWith(".") ? upper.substring(0, upper.length() - 1) : upper;
    }
}
