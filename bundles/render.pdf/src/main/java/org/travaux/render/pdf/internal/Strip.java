package org.travaux.render.pdf.internal;

import java.util.List;
import java.util.Optional;

/**
 * The smallest thing that pages are filled with: a line of text, or a row's share of all its cells' lines. No page ends inside
 * it.
 *
 * @param before space above it, dropped at the top of a page
 * @param keep whether it must stand on the page of the strip that follows
 * @param newPage whether it begins a page
 * @param table the table it is a part of, but not the first strip of it
 * @param bookmark what the outline calls it
 */
record Strip(
        float height,
        float before,
        boolean keep,
        boolean newPage,
        List<Ink> inks,
        List<Note> notes,
        Optional<TablePart> table,
        Optional<Bookmark> bookmark) {
    /** What a table repeats and closes where a page ends inside it. */
    record TablePart(List<Strip> header, float x1, float x2) {}

    /** An entry of the outline, level 1 for the outermost. */
    record Bookmark(String title, int level) {}

    static Strip of(float height, List<Ink> inks, List<Note> notes) {
        return new Strip(height, 0, false, false, inks, notes, Optional.empty(), Optional.empty());
    }

    Strip before(float space) {
        return new Strip(height, space, keep, newPage, inks, notes, table, bookmark);
    }

    Strip keep(boolean kept) {
        return new Strip(height, before, kept, newPage, inks, notes, table, bookmark);
    }

    Strip onNewPage() {
        return new Strip(height, before, keep, true, inks, notes, table, bookmark);
    }

    Strip in(TablePart part) {
        return new Strip(height, before, keep, newPage, inks, notes, Optional.of(part), bookmark);
    }

    Strip bookmarked(String title, int level) {
        return new Strip(height, before, keep, newPage, inks, notes, table, Optional.of(new Bookmark(title, level)));
    }
}
