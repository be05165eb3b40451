package org.travaux.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.travaux.audit.spi.AuditStore;
import org.travaux.base.Conflict;
import org.travaux.base.InMemoryTransactions;

/** Chains in memory. */
public final class InMemoryAuditStore implements AuditStore {
    private List<AuditEntry> entries = new ArrayList<>();

    /** Makes a store that takes part in no transaction. */
    public InMemoryAuditStore() {}

    /** Makes a store whose changes are undone with the transaction. */
    public InMemoryAuditStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            List<AuditEntry> before = copy();
            return () -> restore(before);
        });
    }

    @Override
    public synchronized Optional<AuditLink> head(AuditChain chain) {
        return before(chain, Long.MAX_VALUE, 1).stream().map(AuditEntry::link).findFirst();
    }

    @Override
    public synchronized void append(AuditEntry entry) {
        boolean taken = entries.stream()
                .map(AuditEntry::event)
                .anyMatch(e -> e.chain().equals(entry.event().chain())
                        && e.number() == entry.event().number());
        if (taken) {
            throw Conflict.because("audit.number-taken", "The chain has an event of this number.");
        }
        entries.add(entry);
    }

    @Override
    public synchronized List<AuditEntry> after(AuditChain chain, long number, int limit) {
        return of(chain).stream()
                .filter(entry -> entry.event().number() > number)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<AuditEntry> before(AuditChain chain, long number, int limit) {
        List<AuditEntry> found = new ArrayList<>(of(chain));
        Collections.reverse(found);
        return found.stream()
                .filter(entry -> entry.event().number() < number)
                .limit(limit)
                .toList();
    }

    private List<AuditEntry> of(AuditChain chain) {
        return entries.stream().filter(e -> e.event().chain().equals(chain)).toList();
    }

    private synchronized List<AuditEntry> copy() {
        return new ArrayList<>(entries);
    }

    private synchronized void restore(List<AuditEntry> before) {
        entries = before;
    }
}
