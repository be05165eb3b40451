package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.travaux.prose.Node;
import org.travaux.render.pdf.internal.StripMaker.Box;
import org.travaux.render.pdf.internal.TableGrid.Slot;
import org.travaux.render.pdf.internal.Typesetter.Align;
import org.travaux.render.pdf.internal.Typesetter.Extent;

/**
 * Lays out tables: columns as wide as their words ask for, rows cut into strips wherever no line of any cell is in the way, so
 * that a page can end inside a row; the header rows are repeated on each page.
 */
final class TableLayout {
    private static final float PADDING = 4;
    private static final float RULE = 0.5f;
    /** A row up to this height is not divided between pages. */
    private static final float WHOLE_ROW = 130;

    private final Stylesheet sheet;
    private final Typesetter setter;
    private final StripMaker maker;
    private final Words words;

    TableLayout(Stylesheet sheet, Typesetter setter, StripMaker maker, Words words) {
        this.sheet = sheet;
        this.setter = setter;
        this.maker = maker;
        this.words = words;
    }

    /** A cell with its text as pieces, one list for each passage. */
    private record Cell(Slot slot, List<List<Piece>> passages) {}

    /** A set line and where it stands in its group of rows. */
    private record Placed(Strip line, float top) {
        float bottom() {
            return top + line.height();
        }
    }

    /** A cell in its group of rows: its edges and its lines. */
    private record Framed(float x1, float x2, float top, float bottom, List<Placed> lines) {}

    /** Lays out one table. */
    List<Strip> strips(Node table, Tag tag, TextStyle style, float indent) {
        TableGrid grid = TableGrid.of(table);
        TextStyle small = new TextStyle(style.weight(), style.size() * 0.9f, 0, style.decorations());
        List<Cell> cells = read(grid, tag, small);
        float start = grid.columns() > 4 ? Stylesheet.MARGIN : Stylesheet.COLUMN + indent;
        float width = grid.columns() > 4 ? Stylesheet.FULL_WIDTH : Stylesheet.COLUMN_WIDTH - indent;
        float[] edges = edges(columns(grid, cells, width));
        List<Strip> strips = new ArrayList<>();
        List<Strip> header = new ArrayList<>();
        int row = 0;
        while (row < grid.rows()) {
            int end = grid.groupEnd(row);
            List<Strip> group = cut(frame(grid, cells, row, end, start, edges));
            boolean isHeader = strips.size() == header.size() && grid.isHeader(row, end);
            strips.addAll(isHeader ? StripMaker.kept(group) : group);
            if (isHeader) {
                header.addAll(group);
            }
            row = end;
        }
        float left = sheet.left(start, edges[edges.length - 1]);
        return finished(strips, header, left, left + edges[edges.length - 1]);
    }

    private List<Strip> finished(List<Strip> strips, List<Strip> header, float x1, float x2) {
        Strip.TablePart part = new Strip.TablePart(List.copyOf(header), x1, x2);
        List<Strip> finished = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            finished.add(i < Math.max(1, header.size()) ? strip : strip.in(part));
        }
        if (!finished.isEmpty()) {
            finished.set(0, finished.get(0).before(sheet.gap() * 1.4f));
        }
        return finished;
    }

    private List<Cell> read(TableGrid grid, Tag table, TextStyle style) {
        List<Cell> cells = new ArrayList<>();
        Tag row = null;
        int at = -1;
        for (Slot slot : grid.slots()) {
            if (slot.row() != at) {
                row = table.add("TR");
                at = slot.row();
            }
            Node cell = slot.cell();
            boolean header = cell.is("tableHeader");
            Optional<String> scope =
                    header ? Optional.of(grid.isHeaderRow(slot.row()) ? "Column" : "Row") : Optional.empty();
            Tag tag = row.add(header ? "TH" : "TD").cell(new Tag.Cell(slot.columns(), slot.rows(), scope));
            TextStyle look = words.look(cell, words.look(slot.rowNode(), style));
            TextStyle shown = header ? look.with(look.weight().heavier()) : look;
            List<List<Piece>> passages = new ArrayList<>();
            for (Node passage : cell.children()) {
                passages.add(words.of(passage, words.look(passage, shown), tag.add("P"), tag));
            }
            cells.add(new Cell(slot, passages));
        }
        return cells;
    }

    /** Gives each column its least width and shares what is left by how much more each would like. */
    private float[] columns(TableGrid grid, List<Cell> cells, float width) {
        float[] least = new float[grid.columns()];
        float[] most = new float[grid.columns()];
        for (Cell cell : cells) {
            Slot slot = cell.slot();
            for (List<Piece> passage : cell.passages()) {
                Extent extent = setter.extent(passage);
                for (int c = slot.column(); c < slot.column() + slot.columns(); c++) {
                    least[c] = Math.max(least[c], extent.least() / slot.columns() + 2 * PADDING);
                    most[c] = Math.max(most[c], extent.most() / slot.columns() + 2 * PADDING);
                }
            }
        }
        return share(least, most, width);
    }

    private static float[] share(float[] least, float[] most, float width) {
        float sum = 0;
        float wish = 0;
        for (int c = 0; c < least.length; c++) {
            least[c] = Math.max(least[c], 2 * PADDING + 6);
            most[c] = Math.max(most[c], least[c]);
            sum += least[c];
            wish += Math.min(most[c] - least[c], width);
        }
        float[] widths = new float[least.length];
        for (int c = 0; c < least.length; c++) {
            float left = width - sum;
            widths[c] = left < 0
                    ? least[c] * width / sum
                    : least[c] + (wish == 0 ? left / least.length : left * Math.min(most[c] - least[c], width) / wish);
        }
        return widths;
    }

    private static float[] edges(float[] widths) {
        float[] edges = new float[widths.length + 1];
        for (int c = 0; c < widths.length; c++) {
            edges[c + 1] = edges[c] + widths[c];
        }
        return edges;
    }

    private List<Framed> frame(TableGrid grid, List<Cell> cells, int from, int to, float start, float[] edges) {
        List<Cell> group = cells.stream()
                .filter(c -> c.slot().row() >= from && c.slot().row() < to)
                .toList();
        List<List<Placed>> lines = new ArrayList<>();
        for (Cell cell : group) {
            lines.add(lines(cell, start, edges));
        }
        float[] tops = rows(group, lines, from, to);
        List<Framed> framed = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Slot slot = group.get(i).slot();
            float top = tops[slot.row() - from];
            float width = edges[slot.column() + slot.columns()] - edges[slot.column()];
            float x = sheet.left(start + edges[slot.column()], width);
            List<Placed> placed = lines.get(i).stream()
                    .map(line -> new Placed(line.line(), line.top() + top))
                    .toList();
            framed.add(new Framed(x, x + width, top, tops[Math.min(slot.row() + slot.rows(), to) - from], placed));
        }
        return framed;
    }

    private List<Placed> lines(Cell cell, float start, float[] edges) {
        Slot slot = cell.slot();
        float x = edges[slot.column()] + PADDING;
        float width = edges[slot.column() + slot.columns()] - edges[slot.column()] - 2 * PADDING;
        float size = sheet.body() * 0.9f;
        Box box = new Box(start + x, width, 0, Align.START, size, sheet.leading() * 0.92f);
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
    private static float[] rows(List<Cell> group, List<List<Placed>> lines, int from, int to) {
        float[] tops = new float[to - from + 1];
        for (int row = from; row < to; row++) {
            float bottom = tops[row - from];
            for (int i = 0; i < group.size(); i++) {
                Slot slot = group.get(i).slot();
                int last = Math.min(slot.row() + slot.rows(), to) - 1;
                if (last == row && !lines.get(i).isEmpty()) {
                    List<Placed> own = lines.get(i);
                    float height = own.get(own.size() - 1).bottom() + PADDING;
                    bottom = Math.max(bottom, tops[slot.row() - from] + height);
                }
            }
            tops[row - from + 1] = bottom;
        }
        return tops;
    }

    /** Cuts a group of rows into strips where no line is in the way. */
    private List<Strip> cut(List<Framed> cells) {
        java.util.TreeSet<Float> cuts = new java.util.TreeSet<>();
        float height = 0;
        for (Framed cell : cells) {
            cuts.add(cell.bottom());
            height = Math.max(height, cell.bottom());
            cell.lines().forEach(line -> cuts.add(line.bottom()));
        }
        cuts.removeIf(y -> cells.stream()
                .flatMap(cell -> cell.lines().stream())
                .anyMatch(line -> line.top() < y - 0.01f && line.bottom() > y + 0.01f));
        List<Strip> strips = new ArrayList<>();
        float top = 0;
        for (float bottom : cuts) {
            if (bottom > top + 0.01f) {
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
            if (cell.top() > bottom - 0.01f || cell.bottom() < top + 0.01f) {
                continue;
            }
            for (Placed line : cell.lines()) {
                if (line.top() >= top - 0.01f && line.top() < bottom - 0.01f) {
                    line.line().inks().forEach(ink -> inks.add(lowered(ink, line.top() - top)));
                    notes.addAll(line.line().notes());
                }
            }
            float height = bottom - top;
            inks.add(new Ink.Rule(cell.x1(), 0, cell.x1(), height, RULE));
            inks.add(new Ink.Rule(cell.x2(), 0, cell.x2(), height, RULE));
            if (Math.abs(cell.top() - top) < 0.01f) {
                inks.add(new Ink.Rule(cell.x1(), 0, cell.x2(), 0, RULE));
            }
            if (Math.abs(cell.bottom() - bottom) < 0.01f) {
                inks.add(new Ink.Rule(cell.x1(), height, cell.x2(), height, RULE));
            }
        }
        return Strip.of(bottom - top, inks, notes);
    }

    private static Ink lowered(Ink ink, float by) {
        if (ink instanceof Ink.Text text) {
            return new Ink.Text(text.line(), text.x(), text.y() + by);
        }
        Ink.Rule rule = (Ink.Rule) ink;
        return new Ink.Rule(rule.x1(), rule.y1() + by, rule.x2(), rule.y2() + by, rule.thickness());
    }
}
