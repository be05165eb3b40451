package org.travaux.translation;

import java.util.List;
import org.travaux.base.Language;

/**
 * A document in its source language and one other, side by side.
 *
 * @param sourceVersion the version of the source shown
 * @param version the version of the translation shown
 * @param dropped words whose paragraphs the source has dropped, the latest first, at most {@link #MOST_DROPPED}
 */
public record Bitext(
        Language source,
        Language language,
        long sourceVersion,
        long version,
        List<SegmentView> items,
        List<DroppedWords> dropped) {
    /** How many dropped paragraphs are shown. */
    public static final int MOST_DROPPED = 100;

    public Bitext {
        items = List.copyOf(items);
        dropped = List.copyOf(dropped);
    }
}
