package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;

/** Breaks paragraphs into lines and sets each line: first fit at the breaks Unicode allows, words in the order of both scripts. */
final class Typesetter {
    /** How lines fill their box. */
    enum Align {
        JUSTIFY,
        START,
        CENTER,
        END
    }

    /**
     * How wide a text wants to be.
     *
     * @param least the width of its widest part that cannot be broken
     * @param most its width on one line
     */
    record Extent(float least, float most) {}

    private final Stylesheet sheet;
    private final FontShelf fonts;

    Typesetter(Stylesheet sheet, FontShelf fonts) {
        this.sheet = sheet;
        this.fonts = fonts;
    }

    /** Breaks a text into the lines of a box; an empty text has one empty line. */
    List<Line> lines(List<Piece> pieces, float measure, float firstIndent, Align align) {
        AtomizedText text = AtomizedText.of(pieces, sheet, fonts, measure);
        LineSetter setter = new LineSetter(text, sheet.rightToLeft(), measure);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int fits = 0;
        float indent = firstIndent;
        for (int next = text.nextBreak(0); start < text.size(); next = text.nextBreak(next)) {
            boolean tooWide = text.width(start, next) > measure - indent + 0.01f;
            if (tooWide && fits > start) {
                lines.add(setter.line(start, fits, indent, align, false));
                start = fits;
                indent = 0;
            }
            fits = next;
            if (text.endsLine(next) || next >= text.size()) {
                if (text.width(start, next) > measure - indent + 0.01f && text.previousBreak(next) > start) {
                    int last = text.previousBreak(next);
                    lines.add(setter.line(start, last, indent, align, false));
                    start = last;
                    indent = 0;
                }
                lines.add(setter.line(start, next, indent, align, true));
                start = next;
                indent = 0;
            }
        }
        return lines.isEmpty() ? List.of(new Line(List.of(), List.of())) : lines;
    }

    /** Measures a text for the columns of a table. */
    Extent extent(List<Piece> pieces) {
        AtomizedText text = AtomizedText.of(pieces, sheet, fonts, Float.MAX_VALUE);
        float least = 0;
        float line = 0;
        float most = 0;
        int start = 0;
        int lineStart = 0;
        while (start < text.size()) {
            int next = text.nextBreak(start);
            least = Math.max(least, text.width(start, next));
            line = text.width(lineStart, next);
            most = Math.max(most, line);
            if (text.endsLine(next)) {
                lineStart = next;
            }
            start = next;
        }
        return new Extent(least, most);
    }

    /** Returns the width of a text on one line. */
    float width(List<Piece> pieces) {
        return extent(pieces).most();
    }
}
