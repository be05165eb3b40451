package org.travaux.document.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;

/** Keeps snapshots of texts. The snapshot of version 0 is the tree a text began with; the others can be made again. */
@ConsumerType
public interface SnapshotStore {
    /** Stores a snapshot, replacing one of the same text and version. */
    void put(Snapshot snapshot);

    /** Returns the latest snapshot not after this version; a damaged one is skipped and logged. */
    Optional<Snapshot> latest(TextId text, long atMost);
}
