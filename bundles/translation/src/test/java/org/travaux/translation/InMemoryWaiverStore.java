package org.travaux.translation;

import java.util.ArrayList;
import java.util.List;
import org.travaux.base.Conflict;
import org.travaux.base.DocumentId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.translation.spi.WaiverStore;

/** Waivers in memory. */
public final class InMemoryWaiverStore implements WaiverStore {
    private List<Waiver> waivers = new ArrayList<>();

    /** Makes a store that takes part in no transaction. */
    public InMemoryWaiverStore() {}

    /** Makes a store whose changes are undone with the transaction. */
    public InMemoryWaiverStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            List<Waiver> before = new ArrayList<>(waivers);
            return () -> waivers = before;
        });
    }

    @Override
    public synchronized void add(Waiver waiver) {
        if (waivers.stream().anyMatch(w -> w.id().equals(waiver.id()))) {
            throw Conflict.because("waiver.exists", "There is a waiver of this id.");
        }
        waivers.add(waiver);
    }

    @Override
    public synchronized List<Waiver> of(DocumentId document) {
        return waivers.stream().filter(w -> w.document().equals(document)).toList();
    }
}
