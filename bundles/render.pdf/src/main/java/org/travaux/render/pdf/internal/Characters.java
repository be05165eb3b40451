package org.travaux.render.pdf.internal;

/** Which character is shown for which, and in which font. */
final class Characters {
    /** Stands for a character that is not shown. */
    static final int NOTHING = -1;

    private static final String QUOTES = "\u2018\u2019\u201C\u201D";
    private static final String MIRRORED = "()[]{}<>«»‹›";

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
        boolean invisible = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        return invisible ? NOTHING : character;
    }

    /** Chooses the first font that has the character; one that none has is replaced by the nearest that is there. */
    static Choice choose(int character, Weight weight, Stylesheet sheet, FontShelf fonts, Face previous) {
        if (previous != null && (character == ' ' || character == '\n')) {
            return new Choice(character, previous);
        }
        for (Typeface typeface : sheet.typefaces(weight)) {
            if (isBeside(typeface, character, sheet)) {
                continue;
            }
            Face face = fonts.face(typeface);
            if (character == '\n' || face.has(character)) {
                return new Choice(character, face);
            }
        }
        int instead = substitute(character);
        return instead == character
                ? new Choice('?', fonts.face(Typeface.SERIF))
                : choose(instead, weight, sheet, fonts, previous);
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

    /** Tells whether no line may end here although the rules of line breaking allow it: symbols of documents hold together. */
    static boolean gluesAt(String text, int at) {
        if (at < 2 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        // In Arabic the quotation mark that opens is the one that closes elsewhere.
        if (QUOTES.indexOf(before) >= 0 && text.charAt(at - 2) == ' ') {
            return true;
        }
        return before == '/' && Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) < 0x250;
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
