package org.travaux.identity;

import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Digest;

/**
 * Opens, recognises and closes sessions. A session ends when it is closed, when nothing was asked for a time, or after a
 * longest time; a clock that jumps back revives none.
 */
@ProviderType
public interface Sessions {
    /**
     * Signs in. Fails with {@code login.refused} (unknown, disabled or wrong password: they look alike), or with
     * {@code login.throttled} after too many failures of this login or from this address; a device where this login has
     * signed in before has attempts of its own, which nobody else can use up.
     */
    OpenedSession open(String login, String password, Origin origin);

    /** Returns whose session this is and lengthens it, or fails with {@code session.ended}. */
    SignedIn authenticate(String token);

    /** Tells whether the session with this identifier is still open, without lengthening it. */
    boolean isOpen(Digest session);

    /** Ends a session; does nothing where it has ended. */
    void close(String token);
}
