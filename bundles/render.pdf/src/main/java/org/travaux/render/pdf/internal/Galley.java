package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;

/** The one long column that a document is set in before it is divided into pages. Confined to the thread that renders. */
final class Galley {
    private final List<Strip> strips = new ArrayList<>();

    /** Goes on with these strips. */
    void add(List<Strip> more) {
        strips.addAll(more);
    }

    /** Leaves space before what comes next. */
    void space(float height) {
        strips.add(Strip.of(height, List.of(), List.of()).keep(true));
    }

    /** Keeps the last strip on the page of what comes next. */
    void hold() {
        if (!strips.isEmpty()) {
            int last = strips.size() - 1;
            strips.set(last, strips.get(last).keep(true));
        }
    }

    /** Returns what was set so far. */
    List<Strip> strips() {
        return List.copyOf(strips);
    }
}
