package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.travaux.prose.Node;

/**
 * Which cell of a table stands where, its spans worked out.
 *
 * @param slots the cells by the row they begin in
 */
record TableGrid(List<List<Slot>> slots, int columns) {
    /** What stands in further columns is set in the last one. */
    private static final int WIDEST = 60;

    /** A cell at its place; it reaches over so many columns and rows. */
    record Slot(Node cell, Node rowNode, int row, int column, int columns, int rows) {}

    /** Works out the places of a table's cells. */
    static TableGrid of(Node table) {
        int rows = table.childCount();
        boolean[][] taken = new boolean[rows][WIDEST + 1];
        List<List<Slot>> slots = new ArrayList<>();
        int columns = 1;
        for (int row = 0; row < rows; row++) {
            List<Slot> own = new ArrayList<>();
            int column = 0;
            for (Node cell : table.child(row).children()) {
                while (column < WIDEST && taken[row][column]) {
                    column++;
                }
                int first = Math.min(column, WIDEST - 1);
                int wide = Math.min(span(cell, "colspan"), WIDEST - first);
                int high = Math.min(span(cell, "rowspan"), rows - row);
                for (int r = row; r < row + high; r++) {
                    Arrays.fill(taken[r], first, first + wide, true);
                }
                own.add(new Slot(cell, table.child(row), row, first, wide, high));
                column += wide;
                columns = Math.max(columns, Math.min(column, WIDEST));
            }
            slots.add(List.copyOf(own));
        }
        return new TableGrid(List.copyOf(slots), columns);
    }

    /** Returns the number of rows. */
    int rows() {
        return slots.size();
    }

    /** Returns the cells that begin in this row. */
    List<Slot> row(int row) {
        return slots.get(row);
    }

    /** Returns the row after the group of this one: rows that a cell reaches over belong together. */
    int groupEnd(int row) {
        int end = row + 1;
        for (int r = row; r < end; r++) {
            for (Slot slot : slots.get(r)) {
                end = Math.max(end, r + slot.rows());
            }
        }
        return end;
    }

    /** Tells whether all cells of these rows are headers. */
    boolean isHeader(int from, int to) {
        return slots.subList(from, to).stream().flatMap(List::stream).allMatch(slot -> slot.cell()
                .is("tableHeader"));
    }

    /** Tells whether all cells of this row are headers. */
    boolean isHeaderRow(int row) {
        return isHeader(row, row + 1);
    }

    private static int span(Node cell, String name) {
        return cell.attrs().get(name) instanceof Number number ? Math.max(1, number.intValue()) : 1;
    }
}
