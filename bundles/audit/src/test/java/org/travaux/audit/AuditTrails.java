package org.travaux.audit;

import org.travaux.audit.internal.ChainedAuditTrail;
import org.travaux.base.Clock;
import org.travaux.base.InMemoryTransactions;
import org.travaux.base.ManualClock;

/** Trails for the tests of other bundles. */
public final class AuditTrails {
    private AuditTrails() {}

    /** Returns a real trail over a store in memory. */
    public static AuditTrail inMemory() {
        return inMemory(new InMemoryTransactions(), new ManualClock());
    }

    /** Returns a real trail over a store in memory that takes part in these transactions. */
    public static AuditTrail inMemory(InMemoryTransactions transactions, Clock clock) {
        return new ChainedAuditTrail(new InMemoryAuditStore(transactions), transactions, clock);
    }
}
