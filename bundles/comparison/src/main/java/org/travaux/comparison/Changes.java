package org.travaux.comparison;

import java.util.ArrayList;
import java.util.List;
import org.travaux.comparison.Change.Op;

/** Gathers words into changes, and changes that nearly touch into one. Confined to one thread. */
final class Changes {
    /** A word as short as this between two changes says nothing: articles, prepositions, conjunctions. */
    private static final int SHORT_WORD = 4;

    private final List<Region> regions = new ArrayList<>();

    /** A run both texts have ({@code deleted} equals {@code inserted}), or one in which they differ. */
    private static final class Region {
        private final boolean equal;
        private final StringBuilder deleted = new StringBuilder();
        private final StringBuilder inserted = new StringBuilder();

        Region(boolean equal) {
            this.equal = equal;
        }

        void add(Op op, String word) {
            if (op != Op.INSERT) {
                deleted.append(word);
            }
            if (op != Op.DELETE) {
                inserted.append(word);
            }
        }

        void append(Region other) {
            deleted.append(other.deleted);
            inserted.append(other.inserted);
        }
    }

    /** Adds one word at the end. */
    public void add(Op op, String word) {
        boolean equal = op == Op.EQUAL;
        if (regions.isEmpty() || last().equal != equal) {
            regions.add(new Region(equal));
        }
        last().add(op, word);
    }

    /** Returns the changes, those that only a short word separates made one. */
    public List<Change> merged() {
        List<Region> kept = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            boolean between = i > 0 && i < regions.size() - 1;
            Region before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (before != null && !before.equal && (!region.equal || between && saysLittle(region))) {
                before.append(region);
            } else {
                kept.add(region);
            }
        }
        List<Change> changes = new ArrayList<>();
        for (Region region : kept) {
            if (region.equal) {
                put(Op.EQUAL, region.deleted, changes);
            } else {
                put(Op.DELETE, region.deleted, changes);
                put(Op.INSERT, region.inserted, changes);
            }
        }
        return changes;
    }

    private static boolean saysLittle(Region region) {
        String words = region.deleted.toString().strip();
        boolean oneWord = words.codePoints().noneMatch(Character::isWhitespace);
        boolean ideographs = words.codePoints().anyMatch(Character::isIdeographic);
        return oneWord
                && words.codePoints().noneMatch(Character::isDigit)
                && words.length() <= (ideographs ? 1 : SHORT_WORD);
    }

    private static void put(Op op, StringBuilder text, List<Change> changes) {
        if (text.length() > 0) {
            changes.add(new Change(op, text.toString()));
        }
    }

    private Region last() {
        return regions.get(regions.size() - 1);
    }
}
