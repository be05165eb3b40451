package org.travaux.translation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.Digest;
import org.travaux.comparison.Change;
import org.travaux.document.Finding;

/**
 * One unit of the source beside its translation.
 *
 * @param container the block that a note stands in; the unit itself otherwise
 * @param label what names the paragraph for people in any language, such as {@code OP3 (a)}; empty where nothing does
 * @param sourceHash the digest of the source words; given back when a state is set
 * @param targetHash the digest of the words of the translation; given back by a reviewer
 * @param made the version of the source it was translated from; 0 where it is untranslated
 * @param sourceDiff what has changed in the source since then; empty unless stale
 * @param findings what the concordance found in this language at this unit
 * @param translator whose translation it is, where that is known; somebody else reviews it
 * @param by who gave the state and when, where somebody did
 * @param version of the segment, 0 where no state was ever given
 */
public record SegmentView(
        BlockId block,
        String kind,
        BlockId container,
        String label,
        String sourceText,
        Digest sourceHash,
        String targetText,
        Digest targetHash,
        SegmentState state,
        boolean stale,
        long made,
        List<Change> sourceDiff,
        List<Finding> findings,
        Optional<Actor> translator,
        Optional<Given> by,
        long version) {
    /** Who gave a segment its state, and when. */
    public record Given(Actor actor, Instant at) {}

    public SegmentView {
        sourceDiff = List.copyOf(sourceDiff);
        findings = List.copyOf(findings);
    }
}
