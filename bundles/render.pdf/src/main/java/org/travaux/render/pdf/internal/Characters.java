package org.travaux.render.pdf.internal;

import java.util.Optional;

/** Which character is shown for which, and in which font. */
final class Characters {
    /** Stands for a character that is not shown. */
    static final int NOTHING = -1;

    /** Keeps letters from joining. */
    static final int NON_JOINER = 0x200C;

    private static final String MIRRORED = "()[]{}<>«»‹›";

    /** Stands where no font has a character. */
    private static final int MISSING = 0x25A1;

    /** A character and the font that has it. */
    record Choice(int character, Face face) {}

    private Characters() {}

    /** Returns the character shown for this one, or {@link #NOTHING}. */
    static int shown(int character) {
        if (character == '\n' || character == 0x2028) {
            return '\n';
        }
        if (character == '\t' || character == '\r') {
            return ' ';
        }
        int type = Character.getType(character);
        boolean selectsForm =
                character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
        boolean invisible =
                selectsForm || type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        return invisible ? NOTHING : character;
    }

    /**
     * Chooses the first font that has the character, or the nearest one to it; where none has either, an empty square stands in
     * its place, so that everybody sees that something is missing.
     */
    static Choice choose(int character, Weight weight, Stylesheet sheet, FontShelf fonts, Face previous) {
        if (previous != null && (character == ' ' || character == '\n')) {
            return new Choice(character, previous);
        }
        return find(character, weight, sheet, fonts)
                .or(() -> find(substitute(character), weight, sheet, fonts))
                .orElseGet(() -> new Choice(MISSING, fonts.face(Typeface.CHINESE)));
    }

    /** Tells whether the character, or the nearest to it, is in some font. */
    static boolean isPrintable(int character, Stylesheet sheet, FontShelf fonts) {
        int shown = shown(character);
        return shown == NOTHING
                || find(shown, Weight.REGULAR, sheet, fonts)
                        .or(() -> find(substitute(shown), Weight.REGULAR, sheet, fonts))
                        .isPresent();
    }

    private static Optional<Choice> find(int character, Weight weight, Stylesheet sheet, FontShelf fonts) {
        for (Typeface typeface : sheet.typefaces(weight)) {
            if (isBeside(typeface, character, sheet)) {
                continue;
            }
            Face face = fonts.face(typeface);
            if (character == '\n' || face.has(character)) {
                return Optional.of(new Choice(character, face));
            }
        }
        return Optional.empty();
    }

    /** Returns the same text as it looks among letters that run from right to left. */
    static String mirrored(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = text.length() - 1; i >= 0; i--) {
            int pair = MIRRORED.indexOf(text.charAt(i));
            out.append(pair < 0 ? text.charAt(i) : MIRRORED.charAt(pair ^ 1));
        }
        return out.toString();
    }

    /** Tells whether the text has a letter that runs from right to left by itself. */
    static boolean hasRightToLeft(String text) {
        return text.codePoints().anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }

    /** Tells whether this font has the character for another script's sake: Chinese quotes and dashes fill a square. */
    private static boolean isBeside(Typeface typeface, int character, Stylesheet sheet) {
        return sheet.language() == org.travaux.base.Language.ZH
                && !typeface.isShaped()
                && typeface != Typeface.CHINESE
                && typeface != Typeface.CHINESE_BOLD
                && character >= 0x2010;
    }

    private static int substitute(int character) {
        return switch (character) {
            case 0x2010, 0x2011, 0x2012, 0x2212 -> '-';
            case 0x2013, 0x2014, 0x2015 -> '-';
            case 0x00A0, 0x202F, 0x2009, 0x200A, 0x2002, 0x2003, 0x3000 -> ' ';
            default -> character;
        };
    }
}
