package org.travaux.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.travaux.base.InMemoryTransactions;
import org.travaux.document.spi.SnapshotStore;

/** Snapshots in memory. */
public final class InMemorySnapshotStore implements SnapshotStore {
    private Map<TextId, TreeMap<Long, Snapshot>> snapshots = new HashMap<>();

    /** Makes a store that takes part in no transaction. */
    public InMemorySnapshotStore() {}

    /** Makes a store whose changes are undone with the transaction. */
    public InMemorySnapshotStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            Map<TextId, TreeMap<Long, Snapshot>> before = new HashMap<>();
            snapshots.forEach((text, versions) -> before.put(text, new TreeMap<>(versions)));
            return () -> snapshots = before;
        });
    }

    @Override
    public synchronized void put(Snapshot snapshot) {
        snapshots.computeIfAbsent(snapshot.text(), text -> new TreeMap<>()).put(snapshot.version(), snapshot);
    }

    @Override
    public synchronized Optional<Snapshot> latest(TextId text, long atMost) {
        return Optional.ofNullable(snapshots.get(text))
                .map(versions -> versions.floorEntry(atMost))
                .map(Map.Entry::getValue);
    }
}
