package org.travaux.translation;

import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;

/**
 * Shows and sets how far translations have come. It decides nothing about rights: its callers have asked {@code identity}.
 *
 * <p>The source language has no segments: asking for them fails with {@code segment.source-language}.
 */
@ProviderType
public interface Segments {
    /** Returns the present texts of the source and of this language side by side, unit by unit. */
    Bitext sideBySide(DocumentId document, Language language);

    /**
     * Gives a unit a state; what is translated or reviewed counts from now on as made from the present source.
     *
     * @param seen what the person saw; fails with {@code segment.source-changed}, {@code segment.target-changed} or
     *     {@code version.stale} where it is something else by now; nobody reviews their own translation, which fails with
     *     {@code segment.own-translation}
     */
    Segment set(DocumentId document, Language language, BlockId block, SegmentState state, Seen seen, Actor actor);

    /**
     * Gives every unit of a language that has words this state, as made from the present source, and records it; for
     * imported languages that are known to agree. Where one of them is the actor's own translation, none is reviewed:
     * {@code segment.own-translation}.
     *
     * @return how many units were set
     */
    int setAll(DocumentId document, Language language, SegmentState state, Actor actor);

    /** Returns how far a language has come. */
    Progress progress(DocumentId document, Language language);

    /** Returns the state of every segment at these versions, in the form of {@code Revision.segments}. */
    SortedMap<String, String> states(DocumentId document, SortedMap<Language, Long> versions);
}
