package org.travaux.identity.internal;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.base.NotFound;
import org.travaux.base.Transactions;
import org.travaux.identity.Access;
import org.travaux.identity.Delegation;
import org.travaux.identity.Delegations;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.spi.AccountStore;
import org.travaux.identity.spi.DelegationStore;

/** The delegations over their store. */
@Component
public final class KeptDelegations implements Delegations {
    private final DelegationStore store;
    private final AccountStore accounts;
    private final Access access;
    private final AuditTrail audit;
    private final Transactions transactions;

    @Activate
    public KeptDelegations(
            @Reference DelegationStore store,
            @Reference AccountStore accounts,
            @Reference Access access,
            @Reference AuditTrail audit,
            @Reference Transactions transactions) {
        this.store = store;
        this.accounts = accounts;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public List<Delegation> all(Actor by) {
        access.require(by, Permission.DELEGATIONS_READ, Scope.SYSTEM);
        return store.all();
    }

    @Override
    public Delegation get(Actor by, DelegationId code) {
        access.require(by, Permission.DELEGATIONS_READ, Scope.SYSTEM);
        return find(code);
    }

    @Override
    public Delegation add(Actor by, Delegation delegation) {
        access.require(by, Permission.DELEGATIONS_MANAGE, Scope.SYSTEM);
        return transactions.inTransaction(() -> {
            store.add(delegation);
            record(by, "delegation.added", delegation);
            return delegation;
        });
    }

    @Override
    public Delegation rename(Actor by, DelegationId code, String name, long expectedVersion) {
        access.require(by, Permission.DELEGATIONS_MANAGE, Scope.SYSTEM);
        return transactions.inTransaction(() -> {
            Delegation renamed = expected(code, expectedVersion).renamed(name);
            store.replace(renamed);
            record(by, "delegation.renamed", renamed);
            return renamed;
        });
    }

    @Override
    public void remove(Actor by, DelegationId code, long expectedVersion) {
        access.require(by, Permission.DELEGATIONS_MANAGE, Scope.SYSTEM);
        transactions.inTransaction(() -> {
            Delegation leaving = expected(code, expectedVersion);
            if (accounts.anyOf(code)) {
                throw Conflict.because("delegation.in-use", "Accounts act for this delegation.");
            }
            store.remove(code);
            record(by, "delegation.removed", leaving);
        });
    }

    private Delegation expected(DelegationId code, long version) {
        Delegation known = find(code);
        if (known.version() != version) {
            throw Conflict.stale(version, known.version());
        }
        return known;
    }

    private Delegation find(DelegationId code) {
        return store.find(code).orElseThrow(() -> NotFound.of("delegation", code));
    }

    private void record(Actor by, String action, Delegation delegation) {
        audit.record(
                AuditChain.SYSTEM, by, action, "delegation:" + delegation.code(), Map.of("name", delegation.name()));
    }
}
