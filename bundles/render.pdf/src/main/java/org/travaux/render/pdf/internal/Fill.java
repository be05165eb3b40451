package org.travaux.render.pdf.internal;

/**
 * How a justified line fills its box: by wider or narrower spaces, in a loose line by a little between its letters too, among
 * ideographs by wider distances between all characters.
 *
 * @param gap what each space is widened by
 * @param spread what each character is moved on by
 * @param total what the line grows by; nothing where it would grow beyond what is still readable
 */
record Fill(float gap, float spread, float total) {
    static final Fill NONE = new Fill(0, 0, 0);

    /** No space between words is changed by more than these shares of the size of the letters. */
    private static final float WIDEST_GAP = 1;

    private static final float EASY_GAP = 0.35f;
    private static final float WIDEST_LETTERS = 0.06f;
    private static final float NARROWEST_GAP = -0.05f;
    private static final float WIDEST_SPREAD = 0.3f;
    /** A space that is wider by this share of the size looks as bad as one. */
    private static final float NOTICED = 0.3f;

    private static final float BEYOND_MEASURE = 1e6f;
    private static final float TOLERANCE = 0.01f;

    /** Returns how these atoms, of which the last is not blank, fill what is missing; all without spaces at their end. */
    static Fill of(AtomizedText text, int from, int to, float missing) {
        if (to <= from || missing == 0) {
            return NONE;
        }
        float size = text.atom(from).piece().style().size();
        if (isIdeographic(text, from, to)) {
            float spread = missing / Math.max(1, text.characters(from, to) - 1);
            return missing < 0 || spread > size * WIDEST_SPREAD ? NONE : new Fill(0, spread, missing);
        }
        int spaces = text.spaces(from, to);
        float spread =
                spaces == 0 || !text.isOneWay() ? 0 : letters(text, from, to, missing - spaces * size * EASY_GAP);
        float gap = (missing - spread * (text.characters(from, to) - 1)) / spaces;
        boolean readable = spaces > 0 && gap <= size * WIDEST_GAP && gap >= size * NARROWEST_GAP - TOLERANCE;
        return readable ? new Fill(gap, spread, missing) : NONE;
    }

    /** Returns by how little letters move apart where spaces alone would tear holes, as those of long words do. */
    private static float letters(AtomizedText text, int from, int to, float beyond) {
        float most = text.atom(from).piece().style().size() * WIDEST_LETTERS;
        return Math.max(0, Math.min(most, beyond / text.characters(from, to)));
    }

    /** Returns how bad these atoms look as a justified line, 0 where nothing is missing; infinite where they do not fit. */
    static double badness(AtomizedText text, int from, int to, float missing) {
        float size = text.atom(from).piece().style().size();
        boolean ideographic = isIdeographic(text, from, to);
        int spaces = text.spaces(from, to);
        float least = ideographic ? 0 : spaces * size * NARROWEST_GAP;
        if (missing < least - TOLERANCE) {
            return Double.POSITIVE_INFINITY;
        }
        float each = ideographic
                ? 4 * missing / Math.max(1, text.characters(from, to) - 1)
                : spaces == 0 ? BEYOND_MEASURE : missing / spaces;
        double share = missing < 0 ? missing / least : Math.min(each, 40 * size) / (size * NOTICED);
        return 100 * share * share * share;
    }

    private static boolean isIdeographic(AtomizedText text, int from, int to) {
        return text.ideographs(from, to) > text.spaces(from, to);
    }
}
