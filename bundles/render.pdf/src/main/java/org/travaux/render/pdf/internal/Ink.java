package org.travaux.render.pdf.internal;

/** Something drawn in a strip; {@code x} is that of the page, {@code y} goes down from the strip's top. */
sealed interface Ink {
    /** Returns the same further down. */
    Ink lowered(float by);

    /** A line of text whose box begins at {@code x} and whose letters stand on {@code y}. */
    record Text(Line line, float x, float y) implements Ink {
        @Override
        public Ink lowered(float by) {
            return new Text(line, x, y + by);
        }
    }

    /** A rule from one point to another. */
    record Rule(float x1, float y1, float x2, float y2, float thickness) implements Ink {
        @Override
        public Ink lowered(float by) {
            return new Rule(x1, y1 + by, x2, y2 + by, thickness);
        }
    }
}
