package org.travaux.translation;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.travaux.base.Language;

/** Finds numbers written in figures and tells whether one is spelled out. Thread-safe. */
final class Numbers {
    private static final Pattern FIGURES = Pattern.compile("\\d+(?:[.,٬٫ ]\\d+)*(?: ?(?<unit>[\\p{L}]+))?");
    private static final Pattern MILLION =
            Pattern.compile("(?:million|millón|millones|миллион|млн|مليون|ملايين).*", Pattern.UNICODE_CASE);
    private static final Pattern MILLIARD =
            Pattern.compile("(?:billion|milliard|миллиард|млрд|مليار|بليون|بلايين).*", Pattern.UNICODE_CASE);
    private static final int SPELLED_UP_TO = 1_000;

    /** Guarded by itself. */
    private static final Map<Language, RuleBasedNumberFormat> SPELLERS = new EnumMap<>(Language.class);

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

    /** Tells whether the words hold this value spelled out, as a cardinal or an ordinal. */
    static boolean isSpelled(String value, String words, Language language) {
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) > SPELLED_UP_TO) {
            return false;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return forms(Integer.parseInt(value), language).stream().anyMatch(lower::contains);
    }

    private static Set<String> forms(int value, Language language) {
        Set<String> forms = new HashSet<>();
        synchronized (SPELLERS) {
            RuleBasedNumberFormat speller = SPELLERS.computeIfAbsent(
                    language, l -> new RuleBasedNumberFormat(new ULocale(l.tag()), RuleBasedNumberFormat.SPELLOUT));
            for (String rules : speller.getRuleSetNames()) {
                String form =
                        speller.format(value, rules).toLowerCase(Locale.ROOT).replace("\u00AD", "");
                if (form.codePoints().noneMatch(Character::isDigit)) {
                    forms.add(form);
                    // Languages that bend their numerals bend the end: the stem is enough to know them by.
                    if (form.length() > 6 && language != Language.EN) {
                        forms.add(form.substring(0, form.length() - 2));
                    }
                }
            }
        }
        return forms;
    }
}
