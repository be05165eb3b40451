package org.travaux.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Conflict;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.document.spi.DocumentStore;

/** Documents in memory. */
public final class InMemoryDocumentStore implements DocumentStore {
    private Map<DocumentId, Document> documents = new LinkedHashMap<>();

    /** Makes a store that takes part in no transaction. */
    public InMemoryDocumentStore() {}

    /** Makes a store whose changes are undone with the transaction. */
    public InMemoryDocumentStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            Map<DocumentId, Document> before = new LinkedHashMap<>(documents);
            return () -> documents = before;
        });
    }

    @Override
    public synchronized void add(Document document) {
        boolean taken = document.work().isPresent()
                && in(document.dossier()).stream().anyMatch(d -> d.work().equals(document.work()));
        if (taken || documents.containsKey(document.id())) {
            throw Conflict.because("document.exists", "The dossier has this document already.");
        }
        documents.put(document.id(), document);
    }

    @Override
    public synchronized void replace(Document document) {
        long current = find(document.id()).map(Document::version).orElse(0L);
        if (current != document.version() - 1) {
            throw Conflict.stale(document.version() - 1, current);
        }
        documents.put(document.id(), document);
    }

    @Override
    public synchronized Optional<Document> find(DocumentId id) {
        return Optional.ofNullable(documents.get(id));
    }

    @Override
    public synchronized List<Document> in(DossierId dossier) {
        return documents.values().stream()
                .filter(document -> document.dossier().equals(dossier))
                .toList();
    }

    @Override
    public synchronized List<DocumentId> all() {
        return List.copyOf(documents.keySet());
    }
}
