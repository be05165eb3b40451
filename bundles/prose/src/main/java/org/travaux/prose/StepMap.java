package org.travaux.prose;

import java.util.Arrays;

/**
 * Says where every position of a tree went in a step: a few changed ranges, each with its start, its old size and its new
 * one, in ascending order.
 */
public final class StepMap implements Mappable {
    /** The map of a step that moves nothing. */
    public static final StepMap EMPTY = new StepMap(new int[0], false);

    private static final int INDEX_BITS = 16;

    private final int[] ranges;
    private final boolean inverted;

    private StepMap(int[] ranges, boolean inverted) {
        this.ranges = ranges;
        this.inverted = inverted;
    }

    /** Returns the map of these ranges: {@code start, oldSize, newSize}, and so on. */
    public static StepMap of(int... ranges) {
        return ranges.length == 0 ? EMPTY : new StepMap(ranges.clone(), false);
    }

    /** Returns the map that leads back. */
    public StepMap invert() {
        return ranges.length == 0 ? EMPTY : new StepMap(ranges, !inverted);
    }

    /** Tells whether nothing moves. */
    public boolean isEmpty() {
        return ranges.length == 0;
    }

    @Override
    public int map(int position, int side) {
        int shift = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = ranges[i] - (inverted ? shift : 0);
            if (start > position) {
                break;
            }
            int oldSize = oldSize(i);
            int newSize = newSize(i);
            if (position <= start + oldSize) {
                return start + shift + (sideOf(position, start, oldSize, side) < 0 ? 0 : newSize);
            }
            shift += newSize - oldSize;
        }
        return position + shift;
    }

    @Override
    public MapResult mapResult(int position, int side) {
        int shift = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = ranges[i] - (inverted ? shift : 0);
            if (start > position) {
                break;
            }
            int oldSize = oldSize(i);
            int newSize = newSize(i);
            if (position <= start + oldSize) {
                int mapped = start + shift + (sideOf(position, start, oldSize, side) < 0 ? 0 : newSize);
                return inRange(mapped, position, side, i / 3, start, oldSize);
            }
            shift += newSize - oldSize;
        }
        return new MapResult(position + shift, 0, MapResult.NOTHING);
    }

    private int oldSize(int range) {
        return ranges[range + (inverted ? 2 : 1)];
    }

    private int newSize(int range) {
        return ranges[range + (inverted ? 1 : 2)];
    }

    /** At the edges of a range that had content a position stays outside, whichever way it leans. */
    private static int sideOf(int position, int start, int oldSize, int side) {
        if (oldSize == 0) {
            return side;
        }
        if (position == start) {
            return -1;
        }
        return position == start + oldSize ? 1 : side;
    }

    private static MapResult inRange(int mapped, int position, int side, int index, int start, int oldSize) {
        int end = start + oldSize;
        long offset = (long) position - start;
        long recovery = position == (side < 0 ? start : end) ? MapResult.NOTHING : (offset << INDEX_BITS) + index;
        int deletions = 0;
        if (oldSize != 0) {
            deletions = position == start ? MapResult.AFTER : position == end ? MapResult.BEFORE : MapResult.ACROSS;
            if (side < 0 ? position != start : position != end) {
                deletions |= MapResult.SIDE;
            }
        }
        return new MapResult(mapped, deletions, recovery);
    }

    /** Returns the position that the mirror of this map could not keep, because it lay in what was deleted. */
    int recover(long recovery) {
        int index = (int) (recovery & 0xffff);
        int shift = 0;
        if (!inverted) {
            for (int i = 0; i < index; i++) {
                shift += ranges[i * 3 + 2] - ranges[i * 3 + 1];
            }
        }
        return ranges[index * 3] + shift + (int) (recovery >> INDEX_BITS);
    }

    /** Receives a changed range, in the older and the newer tree. */
    @FunctionalInterface
    public interface RangeVisitor {
        /** Looks at a range. */
        void visit(int oldStart, int oldEnd, int newStart, int newEnd);
    }

    /** Shows every changed range. */
    public void forEach(RangeVisitor visitor) {
        int shift = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int oldStart = ranges[i] - (inverted ? shift : 0);
            int newStart = ranges[i] + (inverted ? 0 : shift);
            visitor.visit(oldStart, oldStart + oldSize(i), newStart, newStart + newSize(i));
            shift += newSize(i) - oldSize(i);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepMap map && inverted == map.inverted && Arrays.equals(ranges, map.ranges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranges);
    }

    @Override
    public String toString() {
        return (inverted ? "-" : "") + Arrays.toString(ranges);
    }
}
