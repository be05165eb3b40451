package org.travaux.translation;

import java.time.Instant;
import java.util.Optional;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;

/**
 * What is known of the translation of one unit into one language.
 *
 * @param block the unit's id in the source
 * @param language the language translated into
 * @param sourceVersion the version of the source it was made from
 * @param sourceHash the digest of the clean source words it was made from
 * @param targetHash the digest of the words the state was given to; other words since then are at most translated
 * @param translator whose translation it is: who last wrote its words or called them translated; empty for words that came whole
 * @param by who gave it this state
 * @param at when
 * @param version how often it was set, for {@code ETag}; 1 at first
 */
public record Segment(
        DocumentId document,
        BlockId block,
        Language language,
        SegmentState state,
        long sourceVersion,
        Digest sourceHash,
        Digest targetHash,
        Optional<Actor> translator,
        Actor by,
        Instant at,
        long version) {

    /** Tells whether somebody would review what they translated themselves. */
    public boolean isOwn(Actor reviewer) {
        return translator
                .filter(actor -> actor.account().equals(reviewer.account()))
                .isPresent();
    }
}
