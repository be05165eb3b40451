package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.travaux.prose.Node;
import org.travaux.render.pdf.internal.TableGrid.Slot;

/**
 * Sets tables: {@link TableGrid} knows which cell stands where, {@link TableColumns} how wide each column is, and
 * {@link TableRows} cuts rows into strips so that a page can end inside one. The rows that head a table are repeated on each
 * page.
 */
final class TableLayout {
    /** Text in tables is a little smaller. */
    static final float SIZE = 0.9f;

    /** A table of more columns than this takes the whole width of the page. */
    private static final int NARROW = 4;

    private final Stylesheet sheet;
    private final StripMaker maker;
    private final Words words;

    TableLayout(Stylesheet sheet, StripMaker maker, Words words) {
        this.sheet = sheet;
        this.maker = maker;
        this.words = words;
    }

    /** A cell with its text as pieces, one list for each passage. */
    record Cell(Slot slot, List<List<Piece>> passages) {}

    /** Sets one table. */
    List<Strip> strips(Node table, Tag tag, TextStyle style, float indent) {
        TableGrid grid = TableGrid.of(table);
        List<List<Cell>> rows = read(grid, tag, style.sized(style.size() * SIZE));
        boolean wide = grid.columns() > NARROW;
        float start = wide ? Stylesheet.MARGIN : Stylesheet.COLUMN + indent;
        float width = wide ? Stylesheet.FULL_WIDTH : Stylesheet.COLUMN_WIDTH - indent;
        TableColumns columns = TableColumns.of(grid.columns(), rows, maker, width);
        TableRows setter = new TableRows(sheet, maker, columns, start);
        List<Strip> strips = new ArrayList<>();
        List<Strip> header = new ArrayList<>();
        int row = 0;
        while (row < grid.rows()) {
            int end = grid.groupEnd(row);
            List<Strip> group = setter.strips(rows.subList(row, end), row);
            boolean heads = strips.size() == header.size() && grid.isHeader(row, end);
            strips.addAll(heads ? StripMaker.kept(group) : group);
            if (heads) {
                header.addAll(group);
            }
            row = end;
        }
        float left = sheet.left(start, columns.total());
        return finished(strips, header, left, left + columns.total());
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

    /** Returns the cells by the row they begin in. */
    private List<List<Cell>> read(TableGrid grid, Tag table, TextStyle style) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < grid.rows(); i++) {
            List<Slot> slots = grid.row(i);
            Tag row = table.add("TR");
            List<Cell> cells = new ArrayList<>();
            for (Slot slot : slots) {
                cells.add(read(slot, grid.isHeaderRow(i), row, style));
            }
            rows.add(cells);
        }
        return rows;
    }

    private Cell read(Slot slot, boolean headerRow, Tag row, TextStyle style) {
        Node cell = slot.cell();
        boolean header = cell.is("tableHeader");
        Optional<String> scope = header ? Optional.of(headerRow ? "Column" : "Row") : Optional.empty();
        Tag tag = row.add(header ? "TH" : "TD").cell(new Tag.Cell(slot.columns(), slot.rows(), scope));
        TextStyle look = words.look(cell, words.look(slot.rowNode(), style));
        TextStyle shown = header ? look.with(look.weight().heavier()) : look;
        List<List<Piece>> passages = new ArrayList<>();
        for (Node passage : cell.children()) {
            passages.add(words.of(passage, words.look(passage, shown), tag.add("P"), tag));
        }
        return new Cell(slot, passages);
    }
}
