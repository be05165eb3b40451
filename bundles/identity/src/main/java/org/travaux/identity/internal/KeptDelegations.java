package org.travaux.identity.internal;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.Transactions;
import org.travaux.identity.Access;
import org.travaux.identity.Delegation;
import org.travaux.identity.Delegations;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.spi.DelegationStore;

/** The delegations over their store. */
@Component
public final class KeptDelegations implements Delegations {
    private final DelegationStore store;
    private final Access access;
    private final AuditTrail audit;
    private final Transactions transactions;

    @Activate
    public KeptDelegations(
            @Reference DelegationStore store,
            @Reference Access access,
            @Reference AuditTrail audit,
            @Reference Transactions transactions) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public List<Delegation> all() {
        return store.all();
    }

    @Override
    public Delegation add(Actor by, Delegation delegation) {
        access.require(by, Permission.DELEGATIONS_MANAGE, Scope.SYSTEM);
        return transactions.inTransaction(() -> {
            store.add(delegation);
            audit.record(
                    AuditChain.SYSTEM,
                    by,
                    "delegation.added",
                    "delegation:" + delegation.code(),
                    Map.of("name", delegation.name()));
            return delegation;
        });
    }
}
