package org.travaux.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.BlockId;
import org.travaux.base.Conflict;
import org.travaux.base.DocumentId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.base.Language;
import org.travaux.translation.spi.SegmentStore;

/** Segments in memory. */
public final class InMemorySegmentStore implements SegmentStore {
    private record Key(DocumentId document, BlockId block, Language language) {}

    private Map<Key, Segment> segments = new LinkedHashMap<>();

    /** Makes a store that takes part in no transaction. */
    public InMemorySegmentStore() {}

    /** Makes a store whose changes are undone with the transaction. */
    public InMemorySegmentStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            Map<Key, Segment> before = new LinkedHashMap<>(segments);
            return () -> segments = before;
        });
    }

    @Override
    public synchronized void put(Segment segment) {
        Key key = new Key(segment.document(), segment.block(), segment.language());
        long current =
                Optional.ofNullable(segments.get(key)).map(Segment::version).orElse(0L);
        if (segment.version() != current + 1) {
            throw Conflict.stale(segment.version() - 1, current);
        }
        segments.put(key, segment);
    }

    @Override
    public synchronized Optional<Segment> find(DocumentId document, BlockId block, Language language) {
        return Optional.ofNullable(segments.get(new Key(document, block, language)));
    }

    @Override
    public synchronized List<Segment> of(DocumentId document, Language language) {
        return segments.values().stream()
                .filter(s -> s.document().equals(document) && s.language() == language)
                .toList();
    }
}
