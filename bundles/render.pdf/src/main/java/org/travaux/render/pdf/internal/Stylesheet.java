package org.travaux.render.pdf.internal;

import java.util.List;
import org.travaux.base.Language;

/**
 * The measures and fonts of one language's pages; distances in points.
 *
 * @param body the size of the text
 * @param leading from one line of text to the next
 * @param note the size of notes
 * @param noteLeading from one line of a note to the next
 */
record Stylesheet(Language language, float body, float leading, float note, float noteLeading) {
    static final float PAGE_WIDTH = 612;
    static final float PAGE_HEIGHT = 792;
    /** From the side of the page to its rules and running heads. */
    static final float MARGIN = 59.5f;
    /** From the starting side of the page to the column of text. */
    static final float COLUMN = 123;

    static final float COLUMN_WIDTH = 366;
    static final float FULL_WIDTH = PAGE_WIDTH - 2 * MARGIN;
    static final float FIRST_TOP = 40;
    static final float TOP = 76;
    static final float BOTTOM = 60;
    static final float FOOT = 38;

    /** Returns the style sheet of a language; Arabic and Chinese letters are small for their size. */
    static Stylesheet of(Language language) {
        return switch (language) {
            case AR -> new Stylesheet(language, 12, 18.5f, 10, 14.5f);
            case ZH -> new Stylesheet(language, 10, 16, 8.2f, 12);
            default -> new Stylesheet(language, 9.5f, 13, 7.6f, 10);
        };
    }

    boolean rightToLeft() {
        return language.isRightToLeft();
    }

    /** Returns from one line to the next at this size. */
    float leading(float size) {
        return size * (language == Language.AR ? 1.5f : language == Language.ZH ? 1.4f : 1.25f);
    }

    /** Returns what a paragraph's first line, and each level below it, is moved in by: wide enough for the labels. */
    float indent() {
        return language == Language.AR ? 29 : 24;
    }

    /** Returns the space between two paragraphs. */
    float gap() {
        return leading * 0.5f;
    }

    /** Returns how leads and emphasis look: letters of these scripts have no italic form. */
    Weight emphasis(Weight weight) {
        return language == Language.ZH || language == Language.AR ? weight.heavier() : weight.slanted();
    }

    /** Returns the fonts to look for a character in, in order. */
    List<Typeface> typefaces(Weight weight) {
        Typeface latin =
                switch (weight) {
                    case REGULAR -> Typeface.SERIF;
                    case ITALIC -> Typeface.SERIF_ITALIC;
                    case BOLD -> Typeface.SERIF_BOLD;
                    case BOLD_ITALIC -> Typeface.SERIF_BOLD_ITALIC;
                };
        boolean bold = weight == Weight.BOLD || weight == Weight.BOLD_ITALIC;
        Typeface arabic = bold ? Typeface.ARABIC_BOLD : Typeface.ARABIC;
        Typeface chinese = bold ? Typeface.CHINESE_BOLD : Typeface.CHINESE;
        return switch (language) {
            case AR -> List.of(arabic, latin, chinese);
            case ZH -> List.of(latin, chinese, arabic);
            default -> List.of(latin, chinese, arabic);
        };
    }

    /** Returns where a box begins on the page that begins this far from the starting side. */
    float left(float start, float width) {
        return rightToLeft() ? PAGE_WIDTH - start - width : start;
    }
}
