package org.travaux.translation;

import java.util.List;
import org.travaux.base.Language;

/**
 * A document in its source language and one other, side by side.
 *
 * @param sourceVersion the version of the source shown
 * @param version the version of the translation shown
 */
public record Bitext(Language source, Language language, long sourceVersion, long version, List<SegmentView> items) {
    public Bitext {
        items = List.copyOf(items);
    }
}
