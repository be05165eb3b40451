package org.travaux.editorial.internal;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Language;

/**
 * Spells the ordinals of sessions and meetings. ICU knows English, Spanish, Russian and Chinese; French and Arabic have
 * tables of their own, because ICU writes {@code quatre-vingt-et-unième}, and Arabic only with a doubled space.
 */
public final class Ordinals {
    private static final Map<Language, String> ICU_RULES = Map.of(
            Language.EN, "%spellout-ordinal",
            Language.ES, "%spellout-ordinal-masculine-adjective",
            Language.RU, "%spellout-ordinal-feminine",
            Language.ZH, "%spellout-ordinal");
    private static final int LAST_IN_TABLES = 100;

    private Ordinals() {}

    /** Returns the ordinal of a session in lower case, such as {@code eighty-first}, if the language is known. */
    public static Optional<String> session(int n, Language language) {
        String rule = ICU_RULES.get(language);
        if (rule != null) {
            RuleBasedNumberFormat format =
                    new RuleBasedNumberFormat(new ULocale(language.tag()), RuleBasedNumberFormat.SPELLOUT);
            return Optional.of(format.format((long) n, rule).replace("\u00ad", ""));
        }
        if (n > LAST_IN_TABLES) {
            return Optional.empty();
        }
        return switch (language) {
            case FR -> Optional.of(french(n));
            case AR -> Optional.of(arabic(n));
            default -> Optional.empty();
        };
    }

    /** Returns the ordinal of a plenary meeting in figures, such as {@code 39th}. */
    public static String meeting(int n, Language language) {
        return switch (language) {
            case EN -> n + englishEnding(n);
            case FR -> n + (n == 1 ? "re" : "e");
            case ES -> n + "ª";
            case RU -> n + "-е";
            default -> Integer.toString(n);
        };
    }

    /** Returns the text with its first letter in upper case. */
    public static String capitalised(String text, Language language) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.forLanguageTag(language.tag())) + text.substring(1);
    }

    private static String englishEnding(int n) {
        if (n % 100 >= 11 && n % 100 <= 13) {
            return "th";
        }
        return switch (n % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String french(int n) {
        Map<String, Object> table = Forms.ordinals(Language.FR);
        if (n == 1) {
            return (String) table.get("first");
        }
        if (n == LAST_IN_TABLES) {
            return (String) table.get("hundredth");
        }
        List<String> units = Forms.strings(table, "units");
        if (n < units.size()) {
            return units.get(n);
        }
        int ten = n / 10;
        boolean twenties = ten == 7 || ten == 9;
        int rest = twenties ? n % 10 + 10 : n % 10;
        if (rest == 0) {
            return Forms.strings(table, "tenth").get(ten);
        }
        String stem = Forms.strings(table, "tens").get(ten);
        boolean joinedByEt = ten < 8 && (rest == 1 || rest == 11);
        return joinedByEt ? stem + " et " + units.get(rest) : stem + "-" + units.get(rest);
    }

    private static String arabic(int n) {
        Map<String, Object> table = Forms.ordinals(Language.AR);
        if (n == LAST_IN_TABLES) {
            return (String) table.get("hundredth");
        }
        if (n <= 10) {
            return Forms.strings(table, "units").get(n);
        }
        if (n < 20) {
            return Forms.strings(table, "compoundUnits").get(n - 10) + " " + table.get("teen");
        }
        String ten = Forms.strings(table, "tens").get(n / 10);
        return n % 10 == 0 ? ten : Forms.strings(table, "compoundUnits").get(n % 10) + " و" + ten;
    }
}
