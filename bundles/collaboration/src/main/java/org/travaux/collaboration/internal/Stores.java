package org.travaux.collaboration.internal;

import org.travaux.base.Clock;
import org.travaux.base.Transactions;
import org.travaux.document.Announcer;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.document.spi.SnapshotStore;

/** What every text's actor works with. */
record Stores(
        Texts texts,
        CommitLog log,
        SnapshotStore snapshots,
        Transactions transactions,
        Clock clock,
        Announcer announcer) {}
