package org.travaux.render.pdf.internal;

import java.util.BitSet;
import java.util.List;

/**
 * A paragraph cut into its smallest parts: words with the spaces that follow them, each in one font, one piece and one
 * direction, and the places where a line may end.
 */
final class AtomizedText {
    /** One part: {@code end} is its end with, {@code trimmed} without its final spaces. */
    record Atom(int start, int end, int trimmed, Piece piece, Face face, float width, float trimmedWidth) {
        int spaces() {
            return end - trimmed;
        }

        boolean isBlank() {
            return trimmed == start;
        }
    }

    private final String text;
    private final List<Atom> atoms;
    private final BitSet breaks;
    private final byte[] levels;
    private final float[] sums;
    private final int[] spaces;
    private final int[] ideographs;

    AtomizedText(String text, List<Atom> atoms, BitSet breaks, byte[] levels) {
        this.text = text;
        this.atoms = atoms;
        this.breaks = breaks;
        this.levels = levels;
        this.sums = new float[atoms.size() + 1];
        this.spaces = new int[atoms.size() + 1];
        this.ideographs = new int[atoms.size() + 1];
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            sums[i + 1] = sums[i] + atom.width();
            spaces[i + 1] = spaces[i] + atom.spaces();
            ideographs[i + 1] = ideographs[i]
                    + (int) text.substring(atom.start(), atom.end())
                            .codePoints()
                            .filter(Character::isIdeographic)
                            .count();
        }
    }

    /** Cuts a text; a word wider than the measure may break anywhere. */
    static AtomizedText of(List<Piece> pieces, Stylesheet sheet, FontShelf fonts, float measure) {
        return new AtomCutter(pieces, sheet, fonts).cut(measure);
    }

    String text() {
        return text;
    }

    int size() {
        return atoms.size();
    }

    Atom atom(int index) {
        return atoms.get(index);
    }

    /** Tells whether all of it runs from left to right. */
    boolean isOneWay() {
        return levels == null;
    }

    /** Returns how deep an atom stands in stretches of the other direction, odd where it runs from right to left. */
    byte level(int atom) {
        return levels == null ? 0 : levels[atoms.get(atom).start()];
    }

    /** Returns the end of these atoms without blank ones at their end. */
    int trimmed(int from, int to) {
        int end = to;
        while (end > from && atoms.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    /** Returns the number of spaces in these atoms without those at their end. */
    int spaces(int from, int to) {
        return to <= from ? 0 : spaces[to - 1] - spaces[from];
    }

    /** Returns the number of characters in these atoms without spaces at their end. */
    int characters(int from, int to) {
        return to <= from ? 0 : atoms.get(to - 1).trimmed() - atoms.get(from).start();
    }

    /** Returns the number of ideographs in these atoms. */
    int ideographs(int from, int to) {
        return ideographs[to] - ideographs[from];
    }

    /** Returns the first atom after this one before which a line may end. */
    int nextBreak(int from) {
        int next = from + 1;
        while (next < atoms.size() && !breaks.get(atoms.get(next).start())) {
            next++;
        }
        return Math.min(next, atoms.size());
    }

    /** Tells whether a line must end before this atom. */
    boolean endsLine(int atom) {
        return atom > 0 && text.charAt(atoms.get(atom - 1).end() - 1) == '\n';
    }

    /** Returns the width of these atoms without the spaces at their end. */
    float width(int from, int to) {
        int end = trimmed(from, to);
        return end == from ? 0 : sums[end - 1] - sums[from] + atoms.get(end - 1).trimmedWidth();
    }
}
