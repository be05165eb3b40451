package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.travaux.render.pdf.internal.StripMaker.Box;
import org.travaux.render.pdf.internal.TableGrid.Slot;
import org.travaux.render.pdf.internal.TableLayout.Cell;
import org.travaux.render.pdf.internal.Typesetter.Align;

/** Sets rows that belong together, and cuts them into strips wherever no line of any cell is in the way. */
final class TableRows {
    private static final float PADDING = TableColumns.PADDING;
    private static final float RULE = 0.5f;
    private static final float TOLERANCE = 0.01f;
    /** A row up to this height is not divided between pages. */
    private static final float WHOLE_ROW = 130;

    private final Stylesheet sheet;
    private final StripMaker maker;
    private final TableColumns columns;
    private final float start;

    TableRows(Stylesheet sheet, StripMaker maker, TableColumns columns, float start) {
        this.sheet = sheet;
        this.maker = maker;
        this.columns = columns;
        this.start = start;
    }

    /** A set line and where it stands in its group of rows. */
    private record Placed(Strip line, float top) {
        float bottom() {
            return top + line.height();
        }
    }

    /** A cell in its group of rows: its edges and its lines from top to bottom. */
    private record Framed(float x1, float x2, float top, float bottom, List<Placed> lines) {
        /** Returns the first line that begins at this height or below. */
        int firstFrom(float height) {
            int low = 0;
            int high = lines.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (lines.get(middle).top() < height - TOLERANCE) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** Tells whether a line stands across this height. */
        boolean isAcross(float height) {
            int above = firstFrom(height) - 1;
            return above >= 0 && lines.get(above).bottom() > height + TOLERANCE;
        }
    }

    /** Sets a group of rows, of which the first is this row of the table. */
    List<Strip> strips(List<List<Cell>> rows, int firstRow) {
        return cut(frame(rows, firstRow));
    }

    private List<Framed> frame(List<List<Cell>> rows, int firstRow) {
        List<Cell> cells = rows.stream().flatMap(List::stream).toList();
        List<List<Placed>> lines = cells.stream().map(this::lines).toList();
        float[] tops = tops(cells, lines, firstRow, rows.size());
        List<Framed> framed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Slot slot = cells.get(i).slot();
            int row = slot.row() - firstRow;
            float top = tops[row];
            float width = columns.width(slot);
            float x = sheet.left(start + columns.start(slot), width);
            List<Placed> placed = lines.get(i).stream()
                    .map(line -> new Placed(line.line(), line.top() + top))
                    .toList();
            framed.add(new Framed(x, x + width, top, tops[Math.min(row + slot.rows(), rows.size())], placed));
        }
        return framed;
    }

    private List<Placed> lines(Cell cell) {
        Slot slot = cell.slot();
        float x = start + columns.start(slot) + PADDING;
        float width = columns.width(slot) - 2 * PADDING;
        float size = sheet.body() * TableLayout.SIZE;
        Box box = new Box(x, width, 0, Align.START, size, sheet.leading() * 0.92f);
        List<Placed> placed = new ArrayList<>();
        float y = PADDING * 0.7f;
        for (List<Piece> passage : cell.passages()) {
            for (Strip line : maker.paragraph(passage, box, 0)) {
                placed.add(new Placed(line, y));
                y += line.height();
            }
        }
        return placed;
    }

    /** Returns where each row of the group begins, and where the last one ends. */
    private static float[] tops(List<Cell> cells, List<List<Placed>> lines, int firstRow, int rows) {
        float[] tops = new float[rows + 1];
        List<List<Integer>> ending = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            ending.add(new ArrayList<>());
        }
        for (int i = 0; i < cells.size(); i++) {
            Slot slot = cells.get(i).slot();
            ending.get(Math.min(slot.row() - firstRow + slot.rows(), rows) - 1).add(i);
        }
        for (int row = 0; row < rows; row++) {
            float bottom = tops[row];
            for (int i : ending.get(row)) {
                List<Placed> own = lines.get(i);
                float height = own.isEmpty() ? 0 : own.get(own.size() - 1).bottom() + PADDING;
                bottom = Math.max(bottom, tops[cells.get(i).slot().row() - firstRow] + height);
            }
            tops[row + 1] = bottom;
        }
        return tops;
    }

    private static List<Strip> cut(List<Framed> cells) {
        TreeSet<Float> cuts = new TreeSet<>();
        float height = 0;
        for (Framed cell : cells) {
            cuts.add(cell.bottom());
            height = Math.max(height, cell.bottom());
            cell.lines().forEach(line -> cuts.add(line.bottom()));
        }
        cuts.removeIf(y -> cells.stream().anyMatch(cell -> cell.isAcross(y)));
        List<Strip> strips = new ArrayList<>();
        float top = 0;
        for (float bottom : cuts) {
            if (bottom > top + TOLERANCE) {
                strips.add(strip(cells, top, bottom));
                top = bottom;
            }
        }
        return joined(strips, height);
    }

    /** A low row stays whole; of a high one the first and last two strips stay together. */
    private static List<Strip> joined(List<Strip> strips, float height) {
        List<Strip> joined = new ArrayList<>();
        int last = strips.size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean keep = i < last && (height <= WHOLE_ROW || i == 0 || i >= last - 2);
            joined.add(strips.get(i).keep(keep));
        }
        return joined;
    }

    private static Strip strip(List<Framed> cells, float top, float bottom) {
        List<Ink> inks = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (Framed cell : cells) {
            if (cell.top() > bottom - TOLERANCE || cell.bottom() < top + TOLERANCE) {
                continue;
            }
            for (int i = cell.firstFrom(top); i < cell.firstFrom(bottom); i++) {
                Placed line = cell.lines().get(i);
                line.line().inks().forEach(ink -> inks.add(ink.lowered(line.top() - top)));
                notes.addAll(line.line().notes());
            }
            frame(cell, top, bottom, inks);
        }
        return Strip.of(bottom - top, inks, notes);
    }

    /** Draws what a strip shows of the rules around a cell. */
    private static void frame(Framed cell, float top, float bottom, List<Ink> inks) {
        float height = bottom - top;
        inks.add(new Ink.Rule(cell.x1(), 0, cell.x1(), height, RULE));
        inks.add(new Ink.Rule(cell.x2(), 0, cell.x2(), height, RULE));
        if (Math.abs(cell.top() - top) < TOLERANCE) {
            inks.add(new Ink.Rule(cell.x1(), 0, cell.x2(), 0, RULE));
        }
        if (Math.abs(cell.bottom() - bottom) < TOLERANCE) {
            inks.add(new Ink.Rule(cell.x1(), height, cell.x2(), height, RULE));
        }
    }
}
