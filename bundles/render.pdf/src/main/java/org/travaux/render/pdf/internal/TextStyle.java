package org.travaux.render.pdf.internal;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a stretch of text looks.
 *
 * @param rise how far it stands above the line, in points
 */
record TextStyle(Weight weight, float size, float rise, Set<Decoration> decorations) {
    static TextStyle of(Weight weight, float size) {
        return new TextStyle(weight, size, 0, Set.of());
    }

    TextStyle with(Weight other) {
        return new TextStyle(other, size, rise, decorations);
    }

    TextStyle sized(float other) {
        return new TextStyle(weight, other, rise, decorations);
    }

    TextStyle with(Decoration decoration) {
        EnumSet<Decoration> more = EnumSet.of(decoration);
        more.addAll(decorations);
        return new TextStyle(weight, size, rise, Set.copyOf(more));
    }

    /** Returns the style of a note mark beside this text. */
    TextStyle superior() {
        return new TextStyle(Weight.REGULAR, size * 0.62f, size * 0.36f, decorations);
    }
}
