package org.travaux.render.pdf.internal;

/**
 * Where blocks are put.
 *
 * @param tag the tag they are read under
 * @param indent how far they are moved in
 * @param heading the level of the next heading, 1 for the outermost
 * @param style how their text looks
 */
record Place(Tag tag, float indent, int heading, TextStyle style) {
    private static final int DEEPEST_HEADING = 6;
    /** Deeper levels are not moved in any further: a column remains for the text. */
    private static final float DEEPEST_INDENT = Stylesheet.COLUMN_WIDTH * 0.6f;

    static Place outermost(Tag tag, TextStyle style) {
        return new Place(tag, 0, 1, style);
    }

    Place under(Tag other) {
        return new Place(other, indent, heading, style);
    }

    Place indented(float by) {
        return new Place(tag, Math.min(indent + by, DEEPEST_INDENT), heading, style);
    }

    Place deeper() {
        return new Place(tag, indent, Math.min(heading + 1, DEEPEST_HEADING), style);
    }

    Place looking(TextStyle other) {
        return new Place(tag, indent, heading, other);
    }
}
