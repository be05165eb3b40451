package org.travaux.interchange.internal.text;

/** White space of files, handled in one pass however much of it there is. */
public final class Spaces {
    private Spaces() {}

    /** Replaces every run of white space that holds a line end or a tab by one space; runs of spaces alone are words. */
    public static String unwrapped(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int from = 0; from < raw.length(); ) {
            int to = from;
            boolean wraps = false;
            while (to < raw.length() && isSpace(raw.charAt(to))) {
                wraps |= raw.charAt(to) != ' ';
                to++;
            }
            if (to == from) {
                out.append(raw.charAt(from));
                from++;
            } else {
                out.append(wraps ? " " : raw.substring(from, to));
                from = to;
            }
        }
        return out.toString();
    }

    /** Takes spaces off the beginning. */
    public static String withoutLeading(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        return text.substring(from);
    }

    /** Takes spaces off the end. */
    public static String withoutTrailing(String text) {
        int to = text.length();
        while (to > 0 && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(0, to);
    }

    /** Takes white space of any width, that which does not break a line too, off the end. */
    public static String withoutTrailingOfAnyWidth(String text) {
        int to = text.length();
        while (to > 0 && (Character.isWhitespace(text.charAt(to - 1)) || Character.isSpaceChar(text.charAt(to - 1)))) {
            to--;
        }
        return text.substring(0, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
