package org.travaux.rest.internal;

import org.travaux.base.Digest;
import org.travaux.base.Unavailable;
import org.travaux.identity.OpenedSession;
import org.travaux.identity.Origin;
import org.travaux.identity.Sessions;
import org.travaux.identity.SignedIn;

/** Stands where nobody keeps sessions just now, because the store is away: what is public still answers, nothing else does. */
final class AbsentSessions implements Sessions {
    @Override
    public OpenedSession open(String login, String password, Origin origin) {
        throw away();
    }

    @Override
    public SignedIn authenticate(String token) {
        throw away();
    }

    @Override
    public boolean isOpen(Digest session) {
        return false;
    }

    @Override
    public void close(String token) {
        throw away();
    }

    private static Unavailable away() {
        return Unavailable.because("store.unavailable", "The store does not answer at the moment.");
    }
}
