package org.travaux.render.pdf.internal;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.travaux.render.pdf.internal.AtomizedText.Atom;
import org.travaux.render.pdf.internal.Typesetter.Align;

/** Sets the atoms of one line in their box: direction, alignment, and the space that fills a justified line. */
final class LineSetter {
    private final AtomizedText text;
    private final boolean rightToLeft;
    private final float measure;

    LineSetter(AtomizedText text, boolean rightToLeft, float measure) {
        this.text = text;
        this.rightToLeft = rightToLeft;
        this.measure = measure;
    }

    /** Sets the atoms from one to before another as a line. */
    Line line(int from, int to, float indent, Align align, boolean last) {
        int end = text.trimmed(from, to);
        float width = text.width(from, end);
        float box = measure - indent;
        Fill fill = align == Align.JUSTIFY && !last ? Fill.of(text, from, end, box - width) : Fill.NONE;
        float set = width + fill.total();
        float start =
                switch (align) {
                    case JUSTIFY, START -> indent;
                    case CENTER -> indent + (box - set) / 2;
                    case END -> indent + box - set;
                };
        float left = rightToLeft ? measure - start - set : start;
        Order order = order(from, end);
        List<Run> runs = order == null ? forward(from, end, left, fill) : bothWays(order, left, fill);
        return new Line(runs, notes(from, to));
    }

    /** The atoms of a line as they stand from left to right. */
    private record Order(List<Integer> visual, byte[] levels, int from, int end) {}

    private Order order(int from, int end) {
        if (text.isOneWay() || end == from) {
            return null;
        }
        byte[] levels = new byte[end - from];
        Integer[] atoms = new Integer[end - from];
        for (int i = from; i < end; i++) {
            levels[i - from] = text.level(i);
            atoms[i - from] = i;
        }
        byte[] logical = levels.clone();
        Bidi.reorderVisually(levels, 0, atoms, 0, atoms.length);
        return new Order(List.of(atoms), logical, from, end);
    }

    /** Sets a line that runs from left to right, neighbours of one piece and font as one run. */
    private List<Run> forward(int from, int end, float left, Fill fill) {
        List<Run> runs = new ArrayList<>();
        float x = left;
        int i = from;
        while (i < end) {
            Atom first = text.atom(i);
            float begin = x;
            int next = i;
            int spaces = 0;
            while (next < end
                    && text.atom(next).piece() == first.piece()
                    && text.atom(next).face() == first.face()) {
                Atom atom = text.atom(next);
                boolean lastOfLine = next == end - 1;
                x += lastOfLine ? atom.trimmedWidth() : atom.width();
                spaces += lastOfLine ? 0 : atom.spaces();
                next++;
            }
            // The space that ends a line is written, though nobody sees it: words are not to run together when read
            // aloud.
            String words =
                    text.text().substring(first.start(), text.atom(next - 1).end());
            x += spaces * fill.gap();
            x += fill.spread() * (next == end ? text.characters(i, next) - 1 : words.length());
            runs.add(new Run(
                    words,
                    first.face(),
                    first.piece().style(),
                    begin,
                    x - begin,
                    fill.gap(),
                    fill.spread(),
                    first.piece().tag()));
            i = next;
        }
        return runs;
    }

    /** Sets a line with words of both directions, word by word; the runs come in the order of reading. */
    private List<Run> bothWays(Order order, float left, Fill fill) {
        Run[] runs = new Run[order.end() - order.from()];
        float x = left;
        for (int index : order.visual()) {
            Atom atom = text.atom(index);
            boolean lastOfLine = index == order.end() - 1;
            boolean backward = (order.levels()[index - order.from()] & 1) == 1;
            String word = text.text().substring(atom.start(), lastOfLine ? atom.trimmed() : atom.end());
            float width = lastOfLine ? atom.trimmedWidth() : atom.width();
            float extra = lastOfLine ? 0 : atom.spaces() * fill.gap();
            float spread = fill.spread() * word.length();
            boolean alone = backward && !Characters.hasRightToLeft(word);
            runs[index - order.from()] = new Run(
                    alone ? Characters.mirrored(word) : word,
                    atom.face(),
                    atom.piece().style(),
                    backward ? x + extra : x,
                    width,
                    0,
                    0,
                    atom.piece().tag());
            x += width + extra + spread;
        }
        return List.of(runs);
    }

    private List<Note> notes(int from, int to) {
        List<Note> notes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            text.atom(i).piece().note().filter(note -> !notes.contains(note)).ifPresent(notes::add);
        }
        return notes;
    }
}
