package org.travaux.translation.internal;

import java.util.Optional;
import org.travaux.translation.Segment;
import org.travaux.translation.SegmentState;
import org.travaux.translation.Unit;

/** What a stored segment amounts to beside the words as they stand now. */
record SegmentStatus(SegmentState state, boolean stale, Optional<Segment> stored) {

    /** Returns the state in the form of {@code Revision.segments}. */
    String written() {
        return state.wireName() + (stale ? "+stale" : "");
    }

    static SegmentStatus of(Unit source, Optional<Unit> target, Optional<Segment> stored) {
        boolean hasWords = target.isPresent() && !target.get().isBlank();
        if (!hasWords) {
            return new SegmentStatus(SegmentState.UNTRANSLATED, false, stored);
        }
        if (stored.isEmpty()) {
            return new SegmentStatus(SegmentState.TRANSLATED, false, stored);
        }
        Segment segment = stored.get();
        SegmentState state = segment.state();
        // The follower may be a moment behind the words; what is shown is not.
        boolean reworded = !segment.targetHash().equals(target.get().hash());
        if (reworded && state == SegmentState.REVIEWED || state == SegmentState.UNTRANSLATED && reworded) {
            state = SegmentState.TRANSLATED;
        }
        boolean stale =
                state != SegmentState.UNTRANSLATED && !segment.sourceHash().equals(source.hash());
        return new SegmentStatus(state, stale, stored);
    }
}
