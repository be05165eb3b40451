package org.travaux.translation.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.translation.Segment;

/** Keeps the states of segments. */
@ConsumerType
public interface SegmentStore {
    /**
     * Stores a segment whose version is one more than the stored one, or 1 where there is none; fails with
     * {@code version.stale} otherwise.
     */
    void put(Segment segment);

    /** Returns the segment, if a state was ever given to it. */
    Optional<Segment> find(DocumentId document, BlockId block, Language language);

    /** Returns the segments of one language of a document, in no particular order. */
    List<Segment> of(DocumentId document, Language language);
}
