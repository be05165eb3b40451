package org.travaux.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.travaux.base.Conflict;
import org.travaux.base.DossierId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.base.Invalid;
import org.travaux.base.Page;
import org.travaux.document.spi.DossierStore;

/** Dossiers in memory. */
public final class InMemoryDossierStore implements DossierStore {
    private Map<DossierId, Dossier> dossiers = new LinkedHashMap<>();

    /** Makes a store that takes part in no transaction. */
    public InMemoryDossierStore() {}

    /** Makes a store whose changes are undone with the transaction. */
    public InMemoryDossierStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            Map<DossierId, Dossier> before = new LinkedHashMap<>(dossiers);
            return () -> dossiers = before;
        });
    }

    @Override
    public synchronized void add(Dossier dossier) {
        dossiers.put(dossier.id(), dossier);
    }

    @Override
    public synchronized void replace(Dossier dossier) {
        long current = find(dossier.id()).map(Dossier::version).orElse(0L);
        if (current != dossier.version() - 1) {
            throw Conflict.stale(dossier.version() - 1, current);
        }
        dossiers.put(dossier.id(), dossier);
    }

    @Override
    public synchronized Optional<Dossier> find(DossierId id) {
        return Optional.ofNullable(dossiers.get(id));
    }

    @Override
    public synchronized Page<Dossier> among(Set<DossierId> ids, Optional<String> cursor, int limit) {
        return page(newestFirst().stream().filter(d -> ids.contains(d.id())).toList(), cursor, limit);
    }

    @Override
    public synchronized Page<Dossier> all(Optional<String> cursor, int limit) {
        return page(newestFirst(), cursor, limit);
    }

    private List<Dossier> newestFirst() {
        List<Dossier> reversed = new ArrayList<>(dossiers.values());
        Collections.reverse(reversed);
        return reversed;
    }

    /** Cuts a page; the cursor is the identifier of the last dossier of the page before. */
    private static Page<Dossier> page(List<Dossier> all, Optional<String> cursor, int limit) {
        if (cursor.filter(last -> all.stream().noneMatch(d -> d.id().value().equals(last)))
                .isPresent()) {
            throw Invalid.because("page.cursor", "This is not a cursor that was given out here.");
        }
        List<Dossier> rest = cursor.map(last -> all.stream()
                        .dropWhile(d -> !d.id().value().equals(last))
                        .skip(1)
                        .toList())
                .orElse(all);
        return rest.size() <= limit
                ? new Page<>(rest, Optional.empty())
                : new Page<>(
                        rest.subList(0, limit),
                        Optional.of(rest.get(limit - 1).id().value()));
    }
}
