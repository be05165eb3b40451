package org.travaux.render.pdf.internal;

import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.travaux.render.pdf.internal.AtomizedText.Atom;

/** Cuts the pieces of one paragraph into atoms. */
final class AtomCutter {
    /** A column of a table is as wide as its widest word, but for the rounding. */
    private static final float TOLERANCE = 0.05f;

    private final Stylesheet sheet;
    private final FontShelf fonts;
    /** What is shown, character by character with its piece and font, and where each stands in what was written. */
    private final StringBuilder text = new StringBuilder();

    private final List<Piece> owners = new ArrayList<>();
    private final List<Face> faces = new ArrayList<>();
    private final BitSet glued = new BitSet();
    private final BitSet divided = new BitSet();
    private final StringBuilder written = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();
    private final List<Atom> atoms = new ArrayList<>();
    private BitSet breaks;
    private byte[] levels;
    private String whole;

    AtomCutter(List<Piece> pieces, Stylesheet sheet, FontShelf fonts) {
        this.sheet = sheet;
        this.fonts = fonts;
        for (Piece piece : pieces) {
            if (piece.note().isPresent()) {
                glued.set(text.length());
            }
            // Letters with their accents as one character: the fonts set those better than two.
            Normalizer.normalize(piece.text(), Normalizer.Form.NFC)
                    .codePoints()
                    .forEach(character -> append(character, piece));
        }
    }

    /** Characters that are not shown still say which way their neighbours run, and where letters do not join. */
    private void append(int character, Piece piece) {
        int shown = Characters.shown(character);
        if (shown == Characters.NOTHING) {
            written.appendCodePoint(character);
            if (character == Characters.NON_JOINER) {
                divided.set(text.length());
            }
            return;
        }
        Face previous = faces.isEmpty() || owners.get(owners.size() - 1) != piece ? null : faces.get(faces.size() - 1);
        Characters.Choice choice = Characters.choose(shown, piece.style().weight(), sheet, fonts, previous);
        text.appendCodePoint(choice.character());
        for (int i = 0; i < Character.charCount(choice.character()); i++) {
            owners.add(piece);
            faces.add(choice.face());
            places.add(written.length());
        }
        written.appendCodePoint(shown);
    }

    /** Cuts; what is wider than the measure may be divided anywhere. */
    AtomizedText cut(float measure) {
        whole = text.toString();
        breaks = LineEnds.of(whole, sheet.language().locale());
        breaks.andNot(glued);
        levels = levels();
        int start = 0;
        for (int i = 1; i <= whole.length(); i++) {
            if (i == whole.length() || cutsBefore(i)) {
                add(start, i, measure);
                start = i;
            }
        }
        return new AtomizedText(whole, atoms, breaks, levels);
    }

    /** Returns the level of each character shown, {@code null} where all run from left to right. */
    private byte[] levels() {
        boolean rightToLeft = sheet.rightToLeft();
        if (!rightToLeft && !Bidi.requiresBidi(written.toString().toCharArray(), 0, written.length())) {
            return null;
        }
        Bidi bidi =
                new Bidi(written.toString(), rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] found = new byte[whole.length()];
        for (int i = 0; i < found.length; i++) {
            found[i] = (byte) bidi.getLevelAt(places.get(i));
        }
        return found;
    }

    private boolean cutsBefore(int i) {
        if (Character.isLowSurrogate(whole.charAt(i))) {
            return false;
        }
        return owners.get(i) != owners.get(i - 1)
                || faces.get(i) != faces.get(i - 1)
                || breaks.get(i)
                || divided.get(i)
                || whole.charAt(i) == '\n'
                || whole.charAt(i - 1) == ' ' && whole.charAt(i) != ' '
                || levels != null && levels[i] != levels[i - 1];
    }

    private void add(int start, int end, float measure) {
        Atom atom = atom(start, end);
        if (atom.trimmedWidth() <= measure + TOLERANCE) {
            atoms.add(atom);
            return;
        }
        String wide = whole.substring(start, end);
        BreakIterator characters =
                BreakIterator.getCharacterInstance(sheet.language().locale());
        characters.setText(wide);
        int from = characters.first();
        for (int to = characters.next(); to != BreakIterator.DONE; from = to, to = characters.next()) {
            if (!glued.get(start + from)) {
                breaks.set(start + from);
            }
            atoms.add(atom(start + from, start + to));
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
