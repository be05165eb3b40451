package org.travaux.identity.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.AccountId;
import org.travaux.base.Digest;
import org.travaux.identity.Session;

/** Keeps open sessions. */
@ConsumerType
public interface SessionStore {
    /** Stores a new session. */
    void add(Session session);

    /** Returns the session, if it is kept; it may have expired. */
    Optional<Session> find(Digest id);

    /** Returns the sessions of an account, oldest first. */
    List<Session> of(AccountId account);

    /** Sets when a session expires; does nothing where it is gone. */
    void lengthen(Digest id, Instant expires);

    /** Removes a session; does nothing where it is gone. */
    void remove(Digest id);

    /** Removes all sessions of an account but, where given, this one. */
    void removeAllOf(AccountId account, Optional<Digest> except);

    /** Removes all sessions that expired at or before this moment. */
    void removeExpired(Instant now);
}
