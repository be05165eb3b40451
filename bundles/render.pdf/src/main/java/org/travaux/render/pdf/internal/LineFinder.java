package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds where the lines of a paragraph end. */
final class LineFinder {
    private static final float TOLERANCE = 0.01f;
    /** What each line costs beside how it looks: of two ways that look alike, the shorter one. */
    private static final double LINE = 10;
    /** A last line shorter than this looks lost. */
    private static final float LEAST_LAST = 24;

    private final AtomizedText text;
    private final float measure;
    private final float firstIndent;

    LineFinder(AtomizedText text, float measure, float firstIndent) {
        this.text = text;
        this.measure = measure;
        this.firstIndent = firstIndent;
    }

    /** Fills each line as far as it goes; returns the atom after each. */
    List<Integer> firstFit() {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        int fits = 0;
        while (start < text.size()) {
            int next = text.nextBreak(fits);
            if (fits > start && text.width(start, next) > box(start) + TOLERANCE) {
                ends.add(fits);
                start = fits;
                continue;
            }
            fits = next;
            if (text.endsLine(next) || next >= text.size()) {
                ends.add(next);
                start = next;
            }
        }
        return ends;
    }

    /**
     * Divides each stretch up to a forced end so that its lines together look best: evenly filled rather than one loose among
     * tight ones (after Knuth and Plass).
     */
    List<Integer> bestFit() {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        while (start < text.size()) {
            start = stretch(start, ends);
        }
        return ends;
    }

    /** A place where a line may end, with the cheapest way to it. */
    private record Node(int atom, double cost, Node previous) {}

    /** Divides the stretch that begins here; returns where the next one begins. */
    private int stretch(int start, List<Integer> ends) {
        List<Node> active = new ArrayList<>(List.of(new Node(start, 0, null)));
        int at = start;
        boolean last;
        Node best;
        do {
            at = text.nextBreak(at);
            last = text.endsLine(at) || at >= text.size();
            best = cheapest(active, at, last);
            active.add(best);
        } while (!last);
        List<Integer> found = new ArrayList<>();
        for (Node node = best; node.previous() != null; node = node.previous()) {
            found.add(node.atom());
        }
        Collections.reverse(found);
        ends.addAll(found);
        return at;
    }

    /** Ends a line here in the cheapest way; beginnings that are too far back for this and any later end are dropped. */
    private Node cheapest(List<Node> active, int at, boolean last) {
        Node best = null;
        int tooFar = 0;
        for (int i = 0; i < active.size(); i++) {
            Node from = active.get(i);
            double bad = badness(from.atom(), at, last);
            if (Double.isInfinite(bad)) {
                tooFar = i + 1;
                continue;
            }
            double cost = from.cost() + (LINE + bad) * (LINE + bad);
            if (best == null || cost < best.cost()) {
                best = new Node(at, cost, from);
            }
        }
        if (best == null) {
            // What cannot be divided is wider than the line.
            Node from = active.get(active.size() - 1);
            best = new Node(at, from.cost(), from);
            active.clear();
            return best;
        }
        active.subList(0, Math.min(tooFar, active.size() - 1)).clear();
        return best;
    }

    private double badness(int from, int to, boolean last) {
        float width = text.width(from, to);
        float missing = box(from) - width;
        if (last && missing >= -TOLERANCE) {
            return from > 0 && width < LEAST_LAST ? LINE : 0;
        }
        return Fill.badness(text, from, text.trimmed(from, to), missing);
    }

    private float box(int from) {
        return from == 0 ? measure - firstIndent : measure;
    }
}
