package org.travaux.prose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/** Writes JSON as {@code JSON.stringify} does, so that both sides write the same bytes for the same value. */
final class JsonText {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private JsonText() {}

    static void append(Object value, StringBuilder out) {
        if (value instanceof String text) {
            appendString(text, out);
        } else if (value instanceof Map<?, ?> map) {
            appendObject(map, out);
        } else if (value instanceof List<?> list) {
            appendArray(list, out);
        } else if (value instanceof Double || value instanceof Float) {
            appendNumber(((Number) value).doubleValue(), out);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            throw new IllegalArgumentException(
                    "not a JSON value: " + value.getClass().getName());
        }
    }

    private static void appendObject(Map<?, ?> map, StringBuilder out) {
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before);
            appendString((String) entry.getKey(), out);
            append(entry.getValue(), out.append(':'));
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void appendArray(List<?> list, StringBuilder out) {
        char before = '[';
        for (Object item : list) {
            append(item, out.append(before));
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    static void appendString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                out.append('\\').append(unit);
            } else if (unit < ' ') {
                appendControl(unit, out);
            } else if (Character.isSurrogate(unit) && isLone(text, i)) {
                appendEscape(unit, out);
            } else {
                out.append(unit);
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
                : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
    }

    private static void appendControl(char unit, StringBuilder out) {
        switch (unit) {
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\r' -> out.append("\\r");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> appendEscape(unit, out);
        }
    }

    private static void appendEscape(char unit, StringBuilder out) {
        out.append("\\u")
                .append(HEX[unit >> 12])
                .append(HEX[unit >> 8 & 15])
                .append(HEX[unit >> 4 & 15])
                .append(HEX[unit & 15]);
    }

    /** Writes the fewest digits that give the number back, with an exponent only outside 1e-7 to 1e21. */
    private static void appendNumber(double number, StringBuilder out) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            out.append("null");
            return;
        }
        if (number == 0) {
            out.append('0');
            return;
        }
        BigDecimal shortest = shortest(number);
        double size = Math.abs(number);
        if (size >= 1e-6 && size < 1e21) {
            out.append(shortest.stripTrailingZeros().toPlainString());
            return;
        }
        String digits = shortest.unscaledValue().abs().toString().replaceAll("0+$", "");
        int exponent = shortest.precision() - shortest.scale() - 1;
        out.append(number < 0 ? "-" : "").append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        out.append('e').append(exponent < 0 ? '-' : '+').append(Math.abs(exponent));
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17));
    }
}
