package org.travaux.translation;

import java.util.List;
import org.travaux.base.BlockId;
import org.travaux.base.Digest;
import org.travaux.comparison.Change;
import org.travaux.document.Finding;

/**
 * One unit of the source beside its translation.
 *
 * @param label what names the paragraph for people in any language, such as {@code OP3 (a)}; empty where nothing does
 * @param sourceHash the digest of the source words; given back when a state is set
 * @param made the version of the source it was translated from; 0 where it is untranslated
 * @param sourceDiff what has changed in the source since then; empty unless stale
 * @param findings what the concordance found in this language at this unit
 * @param version of the segment, 0 where no state was ever given
 */
public record SegmentView(
        BlockId block,
        String kind,
        String label,
        String sourceText,
        Digest sourceHash,
        String targetText,
        SegmentState state,
        boolean stale,
        long made,
        List<Change> sourceDiff,
        List<Finding> findings,
        long version) {
    public SegmentView {
        sourceDiff = List.copyOf(sourceDiff);
        findings = List.copyOf(findings);
    }
}
