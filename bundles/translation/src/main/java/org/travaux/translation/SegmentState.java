package org.travaux.translation;

import java.util.Locale;
import org.travaux.base.Invalid;

/** How far a segment has come. Whether it is stale is told separately. */
public enum SegmentState {
    UNTRANSLATED,
    TRANSLATED,
    REVIEWED;

    /** Returns the name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the state with this name, or fails with {@code segment.state-unknown}. */
    public static SegmentState of(String wireName) {
        for (SegmentState state : values()) {
            if (state.wireName().equals(wireName)) {
                return state;
            }
        }
        throw Invalid.because("segment.state-unknown", "A segment is untranslated, translated or reviewed.");
    }
}
