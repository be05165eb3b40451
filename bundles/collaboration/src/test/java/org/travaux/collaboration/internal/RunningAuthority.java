package org.travaux.collaboration.internal;

import org.travaux.collaboration.Authority;
import org.travaux.collaboration.spi.CommitGuard;
import org.travaux.document.InMemoryHouse;

/** Makes the real authority over a house in memory. */
public final class RunningAuthority {
    private RunningAuthority() {}

    public static Authority over(InMemoryHouse house, CommitGuard rights) {
        Stores stores =
                new Stores(house.texts, house.log, house.snapshots, house.transactions, house.clock, house.announcer);
        return new CentralAuthority(stores, rights);
    }
}
