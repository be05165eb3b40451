package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;
import org.travaux.render.pdf.internal.Typesetter.Align;

/** Turns text into strips: its lines at their place across the page, with what holds paragraphs together. */
final class StripMaker {
    /**
     * Where a paragraph stands.
     *
     * @param start from the starting side of the page, right in a language that runs from right to left
     * @param firstIndent what its first line is moved in by
     * @param leading from one line to the next
     */
    record Box(float start, float width, float firstIndent, Align align, float size, float leading) {
        float baseline() {
            return leading * 0.5f + size * 0.36f;
        }
    }

    private final Stylesheet sheet;
    private final Typesetter setter;

    StripMaker(Stylesheet sheet, Typesetter setter) {
        this.sheet = sheet;
        this.setter = setter;
    }

    /** Returns the box of a paragraph of the text that is moved in by so much. */
    Box body(float indent, float firstIndent, Align align) {
        return new Box(
                Stylesheet.COLUMN + indent,
                Stylesheet.COLUMN_WIDTH - indent,
                firstIndent,
                align,
                sheet.body(),
                sheet.leading());
    }

    /** Returns the box of a heading of this size across the column. */
    Box heading(float size, Align align) {
        return new Box(Stylesheet.COLUMN, Stylesheet.COLUMN_WIDTH, 0, align, size, sheet.leading(size));
    }

    /** Sets a paragraph; its first two and its last two lines stay together. */
    List<Strip> paragraph(List<Piece> pieces, Box box, float before) {
        List<Line> lines = setter.lines(pieces, box.width(), box.firstIndent(), box.align());
        float left = sheet.left(box.start(), box.width());
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Ink ink = new Ink.Text(lines.get(i), left, box.baseline());
            boolean keep = lines.size() > 1 && (i == 0 || i == lines.size() - 2);
            strips.add(Strip.of(box.leading(), List.of(ink), lines.get(i).notes())
                    .before(i == 0 ? before : 0)
                    .keep(keep));
        }
        return strips;
    }

    /** Returns the width of a text on one line. */
    float width(Piece piece) {
        return setter.extent(List.of(piece)).most();
    }

    /** Returns how wide a text wants to be. */
    Typesetter.Extent extent(List<Piece> pieces) {
        return setter.extent(pieces);
    }

    /** Sets a text on one line; one that is too long for it is set smaller. */
    Line line(List<Piece> pieces, float width, Align align) {
        return setter.line(pieces, width, align);
    }

    /** Returns the strips with a label beside their first line. */
    List<Strip> labelled(List<Strip> strips, Piece label, float start, float width, Align align, float baseline) {
        Line line = setter.line(List.of(label), width, align);
        List<Strip> labelled = new ArrayList<>(strips);
        Strip first = strips.get(0);
        // The label comes first in the order of reading.
        List<Ink> inks = new ArrayList<>(List.of(new Ink.Text(line, sheet.left(start, width), baseline)));
        inks.addAll(first.inks());
        labelled.set(
                0,
                new Strip(
                        first.height(),
                        first.before(),
                        first.keep(),
                        first.newPage(),
                        inks,
                        first.notes(),
                        first.table(),
                        first.bookmark()));
        return labelled;
    }

    /** Returns the strips held together and to what follows, as those of a heading. */
    static List<Strip> kept(List<Strip> strips) {
        return strips.stream().map(strip -> strip.keep(true)).toList();
    }

    /** Returns the strips with the first one changed. */
    static List<Strip> withFirst(List<Strip> strips, java.util.function.UnaryOperator<Strip> change) {
        List<Strip> changed = new ArrayList<>(strips);
        changed.set(0, change.apply(strips.get(0)));
        return changed;
    }
}
