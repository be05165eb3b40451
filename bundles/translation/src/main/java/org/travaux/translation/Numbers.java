package org.travaux.translation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.travaux.base.Language;

/** Finds numbers written in figures and gives their values. */
final class Numbers {
    private static final Pattern FIGURES = Pattern.compile("\\d+(?:[.,٬٫ ]\\d+)*(?: ?(?<unit>[\\p{L}]+))?");
    private static final Pattern MILLION =
            Pattern.compile("(?:million|millón|millones|миллион|млн|مليون|ملايين).*", Pattern.UNICODE_CASE);
    private static final Pattern MILLIARD =
            Pattern.compile("(?:billion|milliard|миллиард|млрд|مليار|بليون|بلايين).*", Pattern.UNICODE_CASE);

    private Numbers() {}

    /** Adds the values of the figures in a text to the list. */
    static void take(String text, Language language, List<String> found) {
        Matcher figures = FIGURES.matcher(text);
        int from = 0;
        while (from < text.length() && figures.find(from)) {
            String unit = figures.group("unit");
            String digits = unit == null
                    ? figures.group()
                    : text.substring(figures.start(), figures.start("unit")).stripTrailing();
            values(digits, multiplier(unit, language), language, found);
            from = figures.start() + digits.length();
        }
    }

    private static void values(String digits, BigDecimal multiplier, Language language, List<String> found) {
        String grouped = ungroup(digits, language);
        String[] values = grouped.split("[^\\d.]+|\\.(?!\\d)");
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                BigDecimal value = values[i].indexOf('.') == values[i].lastIndexOf('.')
                        ? new BigDecimal(values[i])
                        : BigDecimal.ZERO;
                BigDecimal whole = i == values.length - 1 ? value.multiply(multiplier) : value;
                found.add(whole.stripTrailingZeros().toPlainString());
            }
        }
    }

    /** Drops the signs between thousands and makes the decimal sign a point. */
    private static String ungroup(String digits, Language language) {
        boolean point = language == Language.EN || language == Language.ZH || language == Language.AR;
        String group = point ? "[,٬]" : language == Language.ES ? "[. ]" : " ";
        String thousands = "(?<![\\d.,٬٫])(\\d{1,3})((?:" + group + "\\d{3})+)(?!\\d)";
        String whole = Pattern.compile(thousands)
                .matcher(digits)
                .replaceAll(m -> m.group(1) + m.group(2).replaceAll("\\D", ""));
        return point ? whole.replace('٫', '.') : whole.replace(',', '.');
    }

    private static BigDecimal multiplier(String unit, Language language) {
        if (unit == null) {
            return BigDecimal.ONE;
        }
        if (language == Language.ZH) {
            return unit.startsWith("万")
                    ? BigDecimal.valueOf(10_000)
                    : unit.startsWith("亿") ? BigDecimal.valueOf(100_000_000) : BigDecimal.ONE;
        }
        String word = unit.toLowerCase(Locale.ROOT);
        return MILLION.matcher(word).matches()
                ? BigDecimal.valueOf(1_000_000)
                : MILLIARD.matcher(word).matches() ? BigDecimal.valueOf(1_000_000_000) : BigDecimal.ONE;
    }

    /** Tells whether the words hold this value, written in figures, spelled out. */
    static boolean isSpelled(String value, String words, Language language) {
        return value.matches("\\d{1,4}") && Spelled.isIn(words, Integer.parseInt(value), language);
    }

    /** Returns a number in Roman figures, as centuries and chapters have them. */
    static String roman(int value) {
        int[] values = {90, 50, 40, 10, 9, 5, 4, 1};
        String[] figures = {"XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = value;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(figures[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }
}
