package org.travaux.render.pdf.internal;

import java.util.Arrays;
import java.util.List;
import org.travaux.render.pdf.internal.TableGrid.Slot;
import org.travaux.render.pdf.internal.TableLayout.Cell;
import org.travaux.render.pdf.internal.Typesetter.Extent;

/**
 * The columns of a table, as wide as their words ask for: a short column gets what it wants, long ones share the rest so that
 * twice the words do not take twice the width.
 *
 * @param edges where each column begins, and where the last one ends, from the starting side of the table
 */
record TableColumns(float[] edges) {
    /** Between the edge of a cell and its text. */
    static final float PADDING = 4;
    /** So many letters stand side by side, even where a line may end after each. */
    private static final float LEAST_LETTERS = 2.4f;

    private static final float FEW_LETTERS = 34;
    private static final int HALVINGS = 40;

    /** Works out the columns of these cells across a width. */
    static TableColumns of(int columns, List<List<Cell>> rows, StripMaker maker, float width) {
        float[] least = new float[columns];
        Arrays.fill(least, 2 * PADDING + 6);
        float[] most = new float[columns];
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                ask(cell, maker, least, most);
            }
        }
        float[] widths = share(least, most, width);
        float[] edges = new float[columns + 1];
        for (int c = 0; c < columns; c++) {
            edges[c + 1] = edges[c] + widths[c];
        }
        return new TableColumns(edges);
    }

    /** Returns where a cell begins. */
    float start(Slot slot) {
        return edges[slot.column()];
    }

    /** Returns how wide a cell is. */
    float width(Slot slot) {
        return edges[slot.column() + slot.columns()] - edges[slot.column()];
    }

    /** Returns the width of all columns. */
    float total() {
        return edges[edges.length - 1];
    }

    private static void ask(Cell cell, StripMaker maker, float[] least, float[] most) {
        Slot slot = cell.slot();
        for (List<Piece> passage : cell.passages()) {
            if (passage.isEmpty()) {
                continue;
            }
            Extent extent = maker.extent(passage);
            float letters = Math.min(
                    extent.most(), LEAST_LETTERS * passage.get(0).style().size());
            for (int c = slot.column(); c < slot.column() + slot.columns(); c++) {
                least[c] = Math.max(least[c], Math.max(extent.least(), letters) / slot.columns() + 2 * PADDING);
                most[c] = Math.max(most[c], extent.most() / slot.columns() + 2 * PADDING);
            }
        }
    }

    /** Finds the measure by which every column gets the root of what it wants, no less than it needs and no more than it wants. */
    private static float[] share(float[] least, float[] most, float width) {
        float needed = 0;
        float wanted = 0;
        float longest = 0;
        for (int c = 0; c < least.length; c++) {
            most[c] = Math.max(most[c], least[c]) + 0.5f;
            needed += least[c];
            wanted += most[c];
            longest = Math.max(longest, most[c]);
        }
        if (needed >= width) {
            return crowded(least, width);
        }
        if (wanted <= width) {
            return scaled(most, width / wanted);
        }
        float low = 0;
        float high = (float) Math.sqrt(longest) + 1;
        for (int i = 0; i < HALVINGS; i++) {
            float middle = (low + high) / 2;
            if (sum(taken(least, most, middle)) > width) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return taken(least, most, low);
    }

    /** Where words are wider than there is room, each column keeps a few letters and long words are divided. */
    private static float[] crowded(float[] least, float width) {
        float few = Math.min(FEW_LETTERS, 0.9f * width / least.length);
        float[] floor = new float[least.length];
        float[] wish = new float[least.length];
        for (int c = 0; c < least.length; c++) {
            floor[c] = Math.min(least[c], few);
            wish[c] = Math.max(least[c], few + 1);
        }
        return share(floor, wish, width);
    }

    private static float[] taken(float[] least, float[] most, float measure) {
        float[] taken = new float[least.length];
        for (int c = 0; c < least.length; c++) {
            taken[c] = Math.min(most[c], Math.max(least[c], measure * (float) Math.sqrt(most[c])));
        }
        return taken;
    }

    private static float[] scaled(float[] widths, float factor) {
        float[] scaled = widths.clone();
        for (int c = 0; c < scaled.length; c++) {
            scaled[c] *= factor;
        }
        return scaled;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
