package org.travaux.render.pdf.internal;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/**
 * The places of a text where a line may end: those that Unicode's rules allow, without those where a printer would not divide.
 *
 * <p>A number stays with what it counts ({@code 18 November}, {@code No. 8}), a range and the symbol of a document stay in one
 * piece, and nothing is divided at an apostrophe.
 */
final class LineEnds {
    private static final String QUOTES = "\u2018\u2019\u201C\u201D";
    private static final String APOSTROPHES = "'\u2019";
    private static final String DASHES = "-\u2013";
    /** Counting words stand before their number; ordinary numbers of up to this many digits stand before their word. */
    private static final int SHORT_NUMBER = 2;

    private static final Set<String> COUNTING = Set.of(
            "no", "nos", "vol", "para", "paras", "chap", "sect", "art", "arts", "p", "pp", "n°", "nº", "núm", "núms",
            "párr", "párrs", "cap", "secc", "№", "т", "п", "пп", "гл", "разд", "ст", "с");

    private LineEnds() {}

    /** Returns where lines of this text may end. */
    static BitSet of(String text, Locale locale) {
        BitSet ends = new BitSet(text.length());
        BreakIterator unicode = BreakIterator.getLineInstance(locale);
        unicode.setText(text);
        for (int at = unicode.first(); at != BreakIterator.DONE; at = unicode.next()) {
            if (!isHeld(text, at)) {
                ends.set(at);
            }
        }
        return ends;
    }

    private static boolean isHeld(String text, int at) {
        if (at < 2 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (before == ' ') {
            return countsWhatFollows(text, at) || Character.isDigit(after) && isCountingWord(text, at - 1);
        }
        if (Character.isLetter(after) && APOSTROPHES.indexOf(before) >= 0 && Character.isLetter(text.charAt(at - 2))) {
            return true;
        }
        if (Character.isDigit(after) && DASHES.indexOf(before) >= 0 && Character.isDigit(text.charAt(at - 2))) {
            return true;
        }
        // In Arabic the quotation mark that opens is the one that closes elsewhere.
        if (QUOTES.indexOf(before) >= 0 && text.charAt(at - 2) == ' ') {
            return true;
        }
        return before == '/' && Character.isLetterOrDigit(after) && after < 0x250;
    }

    /** Tells whether before the space at {@code at - 1} stands a short number by itself, and a word after it. */
    private static boolean countsWhatFollows(String text, int at) {
        int start = at - 1;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        int digits = at - 1 - start;
        boolean alone = start == 0 || text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '(';
        return digits > 0 && digits <= SHORT_NUMBER && alone && Character.isLetter(text.charAt(at));
    }

    private static boolean isCountingWord(String text, int space) {
        int end = text.charAt(space - 1) == '.' ? space - 1 : space;
        int start = end;
        while (start > 0 && end - start <= 5 && text.charAt(start - 1) != ' ' && text.charAt(start - 1) != '\u00A0') {
            start--;
        }
        return COUNTING.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }
}
