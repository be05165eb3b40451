package org.travaux.prose;

/**
 * Where a position went, and what became of the tokens beside it.
 *
 * @param pos the position in the newer tree
 * @param deletions what was deleted, as a set of the bits below
 * @param recovery which changed range the position lay in and how far, so that a mirrored map can put it back;
 *     {@link #NOTHING} outside of any
 */
public record MapResult(int pos, int deletions, long recovery) {
    static final int BEFORE = 1;
    static final int AFTER = 2;
    static final int ACROSS = 4;
    static final int SIDE = 8;
    static final long NOTHING = Long.MIN_VALUE;

    /** Tells whether the token on the side the position leans to was deleted. */
    public boolean deleted() {
        return (deletions & SIDE) != 0;
    }

    /** Tells whether the token before the position was deleted. */
    public boolean deletedBefore() {
        return (deletions & (BEFORE | ACROSS)) != 0;
    }

    /** Tells whether the token behind the position was deleted. */
    public boolean deletedAfter() {
        return (deletions & (AFTER | ACROSS)) != 0;
    }

    /** Tells whether a deletion began before the position and ended behind it. */
    public boolean deletedAcross() {
        return (deletions & ACROSS) != 0;
    }

    boolean isRecoverable() {
        return recovery != NOTHING;
    }
}
