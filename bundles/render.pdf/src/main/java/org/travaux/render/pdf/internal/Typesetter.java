package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;

/** Sets paragraphs: cuts them into lines, and sets each line with its words in the order of both scripts. */
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
        LineFinder finder = new LineFinder(text, measure, firstIndent);
        List<Integer> ends = align == Align.JUSTIFY ? finder.bestFit() : finder.firstFit();
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int end : ends) {
            boolean last = end >= text.size() || text.endsLine(end);
            lines.add(setter.line(start, end, start == 0 ? firstIndent : 0, align, last));
            start = end;
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

    /** Sets a text on one line; one that is too long for it is set smaller. */
    Line line(List<Piece> pieces, float measure, Align align) {
        float wide = extent(pieces).most();
        List<Piece> fitted = wide <= measure ? pieces : scaled(pieces, measure / wide * 0.999f);
        AtomizedText text = AtomizedText.of(fitted, sheet, fonts, Float.MAX_VALUE);
        return new LineSetter(text, sheet.rightToLeft(), measure).line(0, text.size(), 0, align, true);
    }

    private static List<Piece> scaled(List<Piece> pieces, float factor) {
        return pieces.stream()
                .map(piece -> piece.looking(piece.style().sized(piece.style().size() * factor)))
                .toList();
    }
}
