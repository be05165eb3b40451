package org.travaux.collaboration.internal;

import org.travaux.base.Clock;
import org.travaux.base.Transactions;
import org.travaux.collaboration.Authority;
import org.travaux.collaboration.spi.CommitGuard;
import org.travaux.document.Announcer;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.document.spi.SnapshotStore;

/** Makes the real authority over whatever stores a test has. */
public final class RunningAuthority {
    private RunningAuthority() {}

    public static Authority over(
            Texts texts,
            CommitLog log,
            SnapshotStore snapshots,
            Transactions transactions,
            Clock clock,
            Announcer announcer,
            CommitGuard rights) {
        return new CentralAuthority(new Stores(texts, log, snapshots, transactions, clock, announcer), rights);
    }
}
