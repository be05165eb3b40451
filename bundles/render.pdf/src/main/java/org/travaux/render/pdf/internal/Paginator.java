package org.travaux.render.pdf.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.travaux.render.pdf.internal.Page.Placed;

/**
 * Fills pages with strips, each note at the foot of the page of its mark.
 *
 * <p>Strips that are held together move to the next page together, unless they would not fit on any. A note that does not fit
 * goes on at the foot of the next page, when it is long or nothing else helps.
 */
final class Paginator {
    /** Above the notes: the rule that divides them from the text. */
    static final float NOTE_RULE = 16;

    private static final float RULE = 0.5f;
    private static final int LONG_NOTE = 5;
    private static final int LEAST_LINES = 2;
    private static final float LIMIT = Stylesheet.PAGE_HEIGHT - Stylesheet.BOTTOM;
    /** What notes carried over from earlier pages may take of a page. */
    private static final float MOST_NOTES = 0.6f * (LIMIT - Stylesheet.TOP);

    private final List<Page> pages = new ArrayList<>();
    private final Deque<Strip> carried = new ArrayDeque<>();
    private List<Placed> body = new ArrayList<>();
    private List<Strip> notes = new ArrayList<>();
    private float notesHeight;
    private float cursor = Stylesheet.FIRST_TOP;
    private boolean empty = true;

    private Paginator() {}

    /** Fills as many pages as the strips need. */
    static List<Page> paginate(List<Strip> strips) {
        Paginator paginator = new Paginator();
        int next = 0;
        while (next < strips.size()) {
            next = paginator.place(strips, next);
        }
        do {
            paginator.turn();
        } while (!paginator.carried.isEmpty());
        return paginator.pages;
    }

    /** Places what is held together from here on, or turns the page first; returns where to go on. */
    private int place(List<Strip> strips, int from) {
        Strip first = strips.get(from);
        if (first.newPage() && !empty) {
            turn();
        }
        int to = held(strips, from);
        repeatHeader(first);
        if (fits(strips, from, to)) {
            put(strips, from, to);
            return to;
        }
        if (!empty) {
            turn();
            return from;
        }
        // Nothing else is on the page: hold together only what one page can hold.
        int some = to;
        while (some > from + 1 && !fits(strips, from, some)) {
            some--;
        }
        put(strips, from, some);
        return some;
    }

    /** Returns the end of what is held together from here on; what no page can hold is not looked through to its end. */
    private static int held(List<Strip> strips, int from) {
        int to = from + 1;
        float height = strips.get(from).height();
        while (to < strips.size()
                && strips.get(to - 1).keep()
                && !strips.get(to).newPage()
                && height <= LIMIT) {
            height += strips.get(to).height();
            to++;
        }
        return to;
    }

    private boolean fits(List<Strip> strips, int from, int to) {
        float text = 0;
        for (int i = from; i < to; i++) {
            text += strips.get(i).height()
                    + (empty && i == from ? 0 : strips.get(i).before());
        }
        List<Strip> fresh = noteLines(strips, from, to);
        float room = LIMIT - cursor - notesHeight - text;
        if (fresh.isEmpty()) {
            return room >= -0.01f;
        }
        room -= notes.isEmpty() ? NOTE_RULE : 0;
        if (room >= height(fresh) - 0.01f) {
            return carried.isEmpty() || empty;
        }
        return room >= leastOf(strips, from, to) - 0.01f;
    }

    /** Returns what must stand of the notes: all, but of a long last one only its first lines. */
    private float leastOf(List<Strip> strips, int from, int to) {
        List<Note> fresh = new ArrayList<>();
        strips.subList(from, to).forEach(strip -> fresh.addAll(strip.notes()));
        Note last = fresh.get(fresh.size() - 1);
        if (last.lines().size() < LONG_NOTE) {
            return Float.MAX_VALUE;
        }
        float rest = height(last.lines().subList(LEAST_LINES, last.lines().size()));
        return height(noteLines(strips, from, to)) - rest;
    }

    private void put(List<Strip> strips, int from, int to) {
        for (int i = from; i < to; i++) {
            Strip strip = strips.get(i);
            cursor += empty ? 0 : strip.before();
            body.add(new Placed(strip, cursor, false));
            cursor += strip.height();
            empty = false;
        }
        carried.addAll(noteLines(strips, from, to));
        footCarried(LIMIT - cursor);
    }

    /** Puts at the foot what is waiting, as far as it fits; a single line is left neither here nor on the next page. */
    private void footCarried(float most) {
        float room = most - notesHeight - (notes.isEmpty() ? NOTE_RULE : 0);
        int lines = 0;
        float used = 0;
        for (Strip line : carried) {
            if (used + line.height() > room + 0.01f) {
                break;
            }
            used += line.height();
            lines++;
        }
        if (lines == 0) {
            return;
        }
        if (carried.size() - lines == 1 && lines > LEAST_LINES) {
            lines--;
        }
        notesHeight += notes.isEmpty() ? NOTE_RULE : 0;
        for (int i = 0; i < lines; i++) {
            Strip line = carried.removeFirst();
            notes.add(line);
            notesHeight += line.height();
        }
    }

    /** Begins a page inside a table with the rows that head it. */
    private void repeatHeader(Strip first) {
        if (!empty || first.table().isEmpty()) {
            return;
        }
        Strip.TablePart table = first.table().get();
        float height = height(table.header());
        if (height > MOST_NOTES / 2 || table.header().isEmpty()) {
            rule(body, table, cursor);
            return;
        }
        if (body.isEmpty()) {
            for (Strip header : table.header()) {
                body.add(new Placed(header, cursor, true));
                cursor += header.height();
            }
        }
    }

    private void turn() {
        if (!body.isEmpty()) {
            Placed last = body.get(body.size() - 1);
            last.strip().table().ifPresent(table -> rule(body, table, cursor));
        }
        List<Placed> foot = new ArrayList<>();
        float top = LIMIT - notesHeight + (notes.isEmpty() ? 0 : NOTE_RULE);
        for (Strip line : notes) {
            foot.add(new Placed(line, top, false));
            top += line.height();
        }
        pages.add(new Page(List.copyOf(body), List.copyOf(foot)));
        body = new ArrayList<>();
        notes = new ArrayList<>();
        notesHeight = 0;
        cursor = Stylesheet.TOP;
        empty = true;
        if (!carried.isEmpty()) {
            footCarried(MOST_NOTES);
        }
    }

    private static void rule(List<Placed> body, Strip.TablePart table, float top) {
        Ink rule = new Ink.Rule(table.x1(), 0, table.x2(), 0, RULE);
        body.add(new Placed(Strip.of(0, List.of(rule), List.of()), top, true));
    }

    private static List<Strip> noteLines(List<Strip> strips, int from, int to) {
        List<Strip> lines = new ArrayList<>();
        for (Strip strip : strips.subList(from, to)) {
            strip.notes().forEach(note -> lines.addAll(note.lines()));
        }
        return lines;
    }

    private static float height(List<Strip> strips) {
        float sum = 0;
        for (Strip strip : strips) {
            sum += strip.height();
        }
        return sum;
    }
}
