package org.travaux.comparison.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.travaux.base.Language;

/** Cuts a text into words, spaces and punctuation; dates, numbers and symbols of documents stay whole. */
public final class Words {
    private static final String SPACE = "[ \\u00A0\\u202F]";
    private static final String DAY_MONTH_YEAR = "\\d{1,2}(?:er|º)?" + SPACE + "(?:de )?\\p{L}+(?:" + SPACE
            + "\\p{L}+)?(?:/\\p{L}+)?,?" + SPACE + "(?:de )?\\d{4}";
    private static final String YEAR_MONTH_DAY = "\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?";
    private static final String GROUPED = "\\d{1,3}(?:" + SPACE + "\\d{3})+(?:[.,٫]\\d+)?(?!\\d)";
    private static final String SYMBOL =
            "[\\p{IsLatin}\\p{IsCyrillic}\\p{Nd}]+(?:[/.,:\\-–٬٫][\\p{IsLatin}\\p{IsCyrillic}\\p{Nd}]+)*";
    private static final Pattern WHOLE = Pattern.compile(
            DAY_MONTH_YEAR + "|" + YEAR_MONTH_DAY + "|" + GROUPED + "|(?=[^\\s]*\\p{Nd})" + SYMBOL,
            Pattern.UNICODE_CHARACTER_CLASS);

    private Words() {}

    /** Returns the pieces, which put together are the text. */
    public static List<String> of(String text, Language language) {
        List<String> words = new ArrayList<>();
        Matcher whole = WHOLE.matcher(text);
        int reached = 0;
        while (whole.find()) {
            if (whole.group().codePoints().anyMatch(Character::isDigit)) {
                split(text.substring(reached, whole.start()), language, words);
                words.add(whole.group());
                reached = whole.end();
            }
        }
        split(text.substring(reached), language, words);
        return words;
    }

    private static void split(String text, Language language, List<String> words) {
        if (text.isEmpty()) {
            return;
        }
        BreakIterator breaks = BreakIterator.getWordInstance(language.locale());
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            add(text.substring(start, end), words);
        }
    }

    private static void add(String word, List<String> words) {
        if (word.codePoints().anyMatch(Character::isIdeographic)) {
            word.codePoints().mapToObj(Character::toString).forEach(words::add);
        } else {
            words.add(word);
        }
    }
}
