package org.travaux.base;

import java.util.OptionalInt;
import java.util.Set;

/**
 * Which characters a text may have. A text is whole characters of Unicode that can be kept, printed and written to XML: no
 * half of a surrogate pair, no control character but tab and line breaks, and no code point that Unicode says is none. What
 * breaks this rule was never typed; it comes from a program, or from a file read in the wrong encoding.
 */
public final class Characters {
    /** Letters and signs by their kind, but nothing to be seen. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private static final int PLANE = 0xFFFF;

    private Characters() {}

    /** Returns the first code point of this that no text may have, if there is one. */
    public static OptionalInt firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            // Nearly all there is: the fast way for what is looked at with every commit.
            if (unit >= ' ' && unit < 0x7F) {
                continue;
            }
            int point = text.codePointAt(i);
            if (isForbidden(point)) {
                return OptionalInt.of(point);
            }
            i += Character.charCount(point) - 1;
        }
        return OptionalInt.empty();
    }

    /** Tells whether this can be a text of several lines. */
    public static boolean areText(String text) {
        return firstForbidden(text).isEmpty();
    }

    /** Tells whether this is one line of at most so many characters in which there is something to read. */
    public static boolean areLine(String line, int longest) {
        return line.length() <= longest
                && areText(line)
                && line.codePoints().noneMatch(Characters::isLineBreak)
                && areVisible(line);
    }

    /** Tells whether there is something to read: a letter, a number, a sign; direction marks and blanks are none. */
    public static boolean areVisible(String text) {
        return text.codePoints().anyMatch(Characters::isVisible);
    }

    private static boolean isForbidden(int point) {
        return switch (Character.getType(point)) {
            case Character.SURROGATE -> true;
            case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r';
            case Character.UNASSIGNED -> isNoncharacter(point);
            default -> false;
        };
    }

    private static boolean isNoncharacter(int point) {
        return (point & PLANE) >= 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
    }

    private static boolean isLineBreak(int point) {
        return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> !BLANK.contains(point);
        };
    }
}
