package org.travaux.collaboration;

import org.travaux.base.Clock;
import org.travaux.base.Transactions;
import org.travaux.collaboration.internal.RunningAuthority;
import org.travaux.collaboration.spi.CommitGuard;
import org.travaux.document.Announcer;
import org.travaux.document.InMemoryHouse;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.document.spi.SnapshotStore;

/** Authorities for the tests of other bundles. */
public final class Authorities {
    private Authorities() {}

    /** Returns a real authority with threads of its own, over a house in memory. */
    public static Authority over(InMemoryHouse house, CommitGuard rights) {
        return over(house.texts, house.log, house.snapshots, house.transactions, house.clock, house.announcer, rights);
    }

    /** Returns a real authority with threads of its own, over the stores of an adapter. */
    public static Authority over(
            Texts texts,
            CommitLog log,
            SnapshotStore snapshots,
            Transactions transactions,
            Clock clock,
            Announcer announcer,
            CommitGuard rights) {
        return RunningAuthority.over(texts, log, snapshots, transactions, clock, announcer, rights);
    }
}
