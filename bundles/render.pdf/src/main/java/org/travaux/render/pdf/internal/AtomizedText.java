package org.travaux.render.pdf.internal;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
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
    private final float[] sums;
    private final Bidi bidi;

    private AtomizedText(String text, List<Atom> atoms, BitSet breaks, Bidi bidi) {
        this.text = text;
        this.atoms = atoms;
        this.breaks = breaks;
        this.bidi = bidi;
        this.sums = new float[atoms.size() + 1];
        for (int i = 0; i < atoms.size(); i++) {
            sums[i + 1] = sums[i] + atoms.get(i).width();
        }
    }

    /** Cuts a text; a word wider than the measure may break anywhere. */
    static AtomizedText of(List<Piece> pieces, Stylesheet sheet, FontShelf fonts, float measure) {
        return new Cutter(pieces, sheet, fonts).cut(measure);
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

    /** Returns the directions of the characters, {@code null} where all run from left to right. */
    Bidi bidi() {
        return bidi;
    }

    /** Returns the first atom after this one before which a line may end. */
    int nextBreak(int from) {
        int next = from + 1;
        while (next < atoms.size() && !breaks.get(atoms.get(next).start())) {
            next++;
        }
        return Math.min(next, atoms.size());
    }

    /** Returns the last atom before this one before which a line may end, or 0. */
    int previousBreak(int before) {
        int previous = before - 1;
        while (previous > 0 && !breaks.get(atoms.get(previous).start())) {
            previous--;
        }
        return Math.max(previous, 0);
    }

    /** Tells whether a line must end before this atom. */
    boolean endsLine(int atom) {
        return atom > 0 && text.charAt(atoms.get(atom - 1).end() - 1) == '\n';
    }

    /** Returns the width of these atoms without the spaces at their end. */
    float width(int from, int to) {
        for (int last = to - 1; last >= from; last--) {
            if (!atoms.get(last).isBlank()) {
                return sums[last] - sums[from] + atoms.get(last).trimmedWidth();
            }
        }
        return 0;
    }

    /** Cuts one text. */
    private static final class Cutter {
        private final Stylesheet sheet;
        private final FontShelf fonts;
        private final StringBuilder text = new StringBuilder();
        private final List<Piece> owners = new ArrayList<>();
        private final List<Face> faces = new ArrayList<>();
        private final BitSet glued = new BitSet();
        private final List<Atom> atoms = new ArrayList<>();
        private final BitSet breaks = new BitSet();
        private String whole;

        Cutter(List<Piece> pieces, Stylesheet sheet, FontShelf fonts) {
            this.sheet = sheet;
            this.fonts = fonts;
            for (Piece piece : pieces) {
                if (piece.note().isPresent()) {
                    glued.set(text.length());
                }
                piece.text().codePoints().forEach(character -> append(character, piece));
            }
        }

        private void append(int character, Piece piece) {
            int shown = Characters.shown(character);
            if (shown == Characters.NOTHING) {
                return;
            }
            Face previous =
                    faces.isEmpty() || owners.get(owners.size() - 1) != piece ? null : faces.get(faces.size() - 1);
            Characters.Choice choice = Characters.choose(shown, piece.style().weight(), sheet, fonts, previous);
            text.appendCodePoint(choice.character());
            for (int i = 0; i < Character.charCount(choice.character()); i++) {
                owners.add(piece);
                faces.add(choice.face());
            }
        }

        AtomizedText cut(float measure) {
            whole = text.toString();
            findBreaks();
            Bidi bidi = sheet.rightToLeft() || Bidi.requiresBidi(whole.toCharArray(), 0, whole.length())
                    ? new Bidi(whole, sheet.rightToLeft() ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT)
                    : null;
            int start = 0;
            for (int i = 1; i <= whole.length(); i++) {
                if (i == whole.length() || cutsBefore(i, bidi)) {
                    add(start, i, measure);
                    start = i;
                }
            }
            return new AtomizedText(whole, atoms, breaks, bidi);
        }

        private void findBreaks() {
            BreakIterator iterator =
                    BreakIterator.getLineInstance(sheet.language().locale());
            iterator.setText(whole);
            for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
                if (!glued.get(at) && !Characters.gluesAt(whole, at)) {
                    breaks.set(at);
                }
            }
        }

        private boolean cutsBefore(int i, Bidi bidi) {
            if (Character.isLowSurrogate(whole.charAt(i))) {
                return false;
            }
            return owners.get(i) != owners.get(i - 1)
                    || faces.get(i) != faces.get(i - 1)
                    || breaks.get(i)
                    || whole.charAt(i) == '\n'
                    || whole.charAt(i - 1) == ' ' && whole.charAt(i) != ' '
                    || bidi != null && bidi.getLevelAt(i) != bidi.getLevelAt(i - 1);
        }

        private void add(int start, int end, float measure) {
            Atom atom = atom(start, end);
            if (atom.trimmedWidth() <= measure) {
                atoms.add(atom);
                return;
            }
            for (int i = start; i < end; i += Character.charCount(whole.codePointAt(i))) {
                breaks.set(i);
                atoms.add(atom(i, i + Character.charCount(whole.codePointAt(i))));
            }
        }

        private Atom atom(int start, int end) {
            Piece piece = owners.get(start);
            Face face = faces.get(start);
            if (whole.charAt(start) == '\n') {
                return new Atom(start, end, start, piece, face, 0, 0);
            }
            int trimmed = end;
            while (trimmed > start && whole.charAt(trimmed - 1) == ' ') {
                trimmed--;
            }
            float size = piece.style().size();
            float width = face.width(whole.substring(start, end), size);
            float trimmedWidth =
                    trimmed == end ? width : trimmed == start ? 0 : face.width(whole.substring(start, trimmed), size);
            return new Atom(start, end, trimmed, piece, face, width, trimmedWidth);
        }
    }
}
