package org.travaux.editorial.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Writes numbers as labels do: digits, letters, Roman, Chinese and Arabic ways of counting. */
final class Numerals {
    private static final String HAN = "〇一二三四五六七八九";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private Numerals() {}

    /** Returns the pattern with its one placeholder filled by the number. */
    static String fill(String pattern, int n) {
        int open = pattern.indexOf('{');
        int close = pattern.indexOf('}');
        String system = pattern.substring(open + 1, close);
        return pattern.substring(0, open) + system(system).apply(n) + pattern.substring(close + 1);
    }

    private static IntFunction<String> system(String name) {
        return switch (name) {
            case "number" -> Integer::toString;
            case "letter" -> Numerals::letter;
            case "LETTER" -> n -> letter(n).toUpperCase(Locale.ROOT);
            case "roman" -> Numerals::roman;
            case "ROMAN" -> n -> roman(n).toUpperCase(Locale.ROOT);
            case "han" -> Numerals::han;
            case "circledHan" -> n -> listed("circledHan", n, "(" + han(n) + ")");
            case "abjad" -> n -> repeated(Forms.sequence("abjad"), n);
            case "abjadName" -> n -> listed("abjadName", n, Integer.toString(n));
            case "arabicAdverb" -> n -> listed("arabicAdverb", n, Integer.toString(n));
            case "arabicOrdinal" -> n -> listed("arabicOrdinal", n, Integer.toString(n));
            default -> throw new IllegalStateException("forms.json names an unknown way of counting: " + name);
        };
    }

    /** Counts a, b … z, aa, bb … */
    static String letter(int n) {
        return String.valueOf((char) ('a' + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }

    static String roman(int n) {
        StringBuilder out = new StringBuilder();
        int rest = n;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                out.append(ROMAN_SIGNS[i]);
            }
        }
        return out.toString();
    }

    /** Counts in Chinese up to 99; beyond, digit by digit. */
    static String han(int n) {
        if (n > 99) {
            StringBuilder out = new StringBuilder();
            Integer.toString(n).chars().forEach(digit -> out.append(HAN.charAt(digit - '0')));
            return out.toString();
        }
        String tens = n < 10 ? "" : n < 20 ? "十" : HAN.charAt(n / 10) + "十";
        return tens + (n % 10 == 0 ? "" : String.valueOf(HAN.charAt(n % 10)));
    }

    private static String listed(String sequence, int n, String beyond) {
        List<String> signs = Forms.sequence(sequence);
        return n <= signs.size() ? signs.get(n - 1) : beyond;
    }

    private static String repeated(List<String> signs, int n) {
        return signs.get((n - 1) % signs.size()).repeat((n - 1) / signs.size() + 1);
    }
}
