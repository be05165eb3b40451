package org.travaux.identity;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.identity.spi.DelegationStore;

/** Delegations in memory. */
public final class InMemoryDelegationStore implements DelegationStore {
    private TreeMap<String, Delegation> delegations = new TreeMap<>();

    /** Makes a store that takes part in no transaction. */
    public InMemoryDelegationStore() {}

    /** Makes a store whose changes are undone with the transaction. */
    public InMemoryDelegationStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            TreeMap<String, Delegation> before = new TreeMap<>(delegations);
            return () -> delegations = before;
        });
    }

    @Override
    public synchronized void add(Delegation delegation) {
        if (delegations.putIfAbsent(delegation.code().value(), delegation) != null) {
            throw Conflict.because("delegation.exists", "There is a delegation of this code.");
        }
    }

    @Override
    public synchronized void replace(Delegation delegation) {
        Delegation before = delegations.get(delegation.code().value());
        if (before == null || before.version() != delegation.version() - 1) {
            throw Conflict.stale(delegation.version() - 1, before == null ? 0 : before.version());
        }
        delegations.put(delegation.code().value(), delegation);
    }

    @Override
    public synchronized void remove(DelegationId code) {
        delegations.remove(code.value());
    }

    @Override
    public synchronized Optional<Delegation> find(DelegationId code) {
        return Optional.ofNullable(delegations.get(code.value()));
    }

    @Override
    public synchronized List<Delegation> all() {
        return List.copyOf(delegations.values());
    }
}
