package org.travaux.translation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.prose.Node;

/**
 * What of a unit must be equal in every language.
 *
 * @param numbers the values of numbers in figures, sorted
 * @param dates the dates in the form of ISO 8601, sorted
 * @param symbols the symbols of documents and numbers of resolutions, sorted
 * @param notes one letter for each note mark in order: {@code n} for a note, {@code r} for a repeated mark
 * @param quotes how many quotations in double marks
 * @param squares how many square brackets are opened
 * @param balanced whether every bracket that is opened is closed, and every quotation
 * @param lead whether some of the words are marked as the lead
 */
record Signature(
        List<String> numbers,
        List<String> dates,
        List<String> symbols,
        String notes,
        int quotes,
        int squares,
        boolean balanced,
        boolean lead) {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final Pattern LINK = Pattern.compile("\u00A7[A-Za-z0-9._-]+");
    private static final Pattern SYMBOL =
            Pattern.compile("(?<![\\p{L}\\d/])[A-Z]{1,4}(?:\\.\\d+)?(?:/[A-Za-z0-9.-]*[A-Za-z0-9])+");
    private static final Pattern RESOLUTION =
            Pattern.compile("(?<![\\d/])(?:E?S-)?\\d{1,3}/\\d{1,4}(?: [A-Z](?![\\p{L}\\d]))?(?![\\d/])");
    private static final Pattern OF_COUNCIL = Pattern.compile("(?<!\\d)(\\d{3,4}) ?[(（](\\d{4}|[IVXL]+)[)）]");
    private static final String OPENING = "([（【{";
    private static final String CLOSING = ")]）】}";

    /** Returns the signature of a unit of a text in this language. */
    static Signature of(Unit unit, Language language) {
        List<String> dates = new ArrayList<>();
        List<String> symbols = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        String plain = plain(unit.words());
        String rest = LINK.matcher(plain).replaceAll(" ; ");
        rest = take(SYMBOL, rest, symbols);
        rest = Dates.take(rest, dates);
        rest = take(OF_COUNCIL, rest, symbols);
        rest = take(RESOLUTION, rest, symbols);
        Numbers.take(rest, language, numbers);
        Collections.sort(dates);
        Collections.sort(symbols);
        Collections.sort(numbers);
        Quotes quotes = Quotes.in(plain);
        return new Signature(
                numbers,
                dates,
                symbols,
                notes(unit),
                quotes.count(),
                (int) plain.chars().filter(c -> c == '[').count(),
                quotes.balanced() && bracketsBalance(plain),
                lead(unit));
    }

    /** Returns the words with Western figures, plain spaces and nothing invisible. */
    static String plain(String words) {
        StringBuilder out = new StringBuilder();
        INVISIBLE.matcher(words).replaceAll("").codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0 && Character.isDigit(c)) {
                out.append(digit);
            } else {
                out.appendCodePoint(Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c);
            }
        });
        return out.toString();
    }

    private static String take(Pattern pattern, String text, List<String> found) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder without = new StringBuilder();
        while (matcher.find()) {
            found.add(matcher.group()
                    .replace(" ", "")
                    .replace('（', '(')
                    .replace('）', ')')
                    .toUpperCase(Locale.ROOT));
            matcher.appendReplacement(without, " ; ");
        }
        return matcher.appendTail(without).toString();
    }

    private static boolean bracketsBalance(String text) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int opening = OPENING.indexOf(text.charAt(i));
            int closing = CLOSING.indexOf(text.charAt(i));
            if (opening >= 0) {
                open.append(CLOSING.charAt(opening));
            } else if (closing >= 0) {
                // A label such as "a)" in a running text opens nothing.
                boolean closes = open.length() > 0 && open.charAt(open.length() - 1) == text.charAt(i);
                if (closes) {
                    open.setLength(open.length() - 1);
                } else if (text.charAt(i) != ')') {
                    return false;
                }
            }
        }
        return open.length() == 0;
    }

    private static String notes(Unit unit) {
        StringBuilder marks = new StringBuilder();
        Blocks.wordingOf(unit.node())
                .ifPresent(wording -> wording.descendants((node, position, parent, index) -> {
                    if (node.is("footnote") || node.is("noteRepeat")) {
                        marks.append(node.is("footnote") ? 'n' : 'r');
                    }
                    return !node.is("footnote");
                }));
        return marks.toString();
    }

    private static boolean lead(Unit unit) {
        return Blocks.wordingOf(unit.node()).map(Node::children).orElse(List.of()).stream()
                .anyMatch(node -> node.marks().stream()
                        .anyMatch(mark -> mark.type().name().equals("lead")));
    }
}
