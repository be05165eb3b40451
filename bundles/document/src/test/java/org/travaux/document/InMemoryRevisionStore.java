package org.travaux.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Conflict;
import org.travaux.base.DocumentId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.base.RevisionId;
import org.travaux.document.spi.RevisionStore;

/** Revisions in memory. */
public final class InMemoryRevisionStore implements RevisionStore {
    private Map<RevisionId, Revision> revisions = new LinkedHashMap<>();

    /** Makes a store that takes part in no transaction. */
    public InMemoryRevisionStore() {}

    /** Makes a store whose changes are undone with the transaction. */
    public InMemoryRevisionStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            Map<RevisionId, Revision> before = new LinkedHashMap<>(revisions);
            return () -> revisions = before;
        });
    }

    @Override
    public synchronized void add(Revision revision) {
        boolean taken = of(revision.document()).stream().anyMatch(r -> r.name().equals(revision.name()));
        if (taken || revisions.containsKey(revision.id())) {
            throw Conflict.because("revision.exists", "The document has a revision of this name.");
        }
        revisions.put(revision.id(), revision);
    }

    @Override
    public synchronized Optional<Revision> find(RevisionId id) {
        return Optional.ofNullable(revisions.get(id));
    }

    @Override
    public synchronized List<Revision> of(DocumentId document) {
        return revisions.values().stream()
                .filter(revision -> revision.document().equals(document))
                .toList();
    }
}
