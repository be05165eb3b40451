package org.travaux.collaboration;

import org.travaux.collaboration.internal.RunningAuthority;
import org.travaux.collaboration.spi.CommitGuard;
import org.travaux.document.InMemoryHouse;

/** Authorities for the tests of other bundles. */
public final class Authorities {
    private Authorities() {}

    /** Returns a real authority with threads of its own, over a house in memory. */
    public static Authority over(InMemoryHouse house, CommitGuard rights) {
        return RunningAuthority.over(house, rights);
    }
}
