package org.travaux.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.AccountId;
import org.travaux.base.Digest;
import org.travaux.base.InMemoryTransactions;
import org.travaux.identity.spi.SessionStore;

/** Sessions in memory. */
public final class InMemorySessionStore implements SessionStore {
    private Map<Digest, Session> sessions = new LinkedHashMap<>();

    /** Makes a store that takes part in no transaction. */
    public InMemorySessionStore() {}

    /** Makes a store whose changes are undone with the transaction. */
    public InMemorySessionStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            Map<Digest, Session> before = new LinkedHashMap<>(sessions);
            return () -> sessions = before;
        });
    }

    @Override
    public synchronized void add(Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public synchronized Optional<Session> find(Digest id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public synchronized List<Session> of(AccountId account) {
        return sessions.values().stream()
                .filter(session -> session.account().equals(account))
                .sorted(Comparator.comparing(Session::opened))
                .toList();
    }

    @Override
    public synchronized void lengthen(Digest id, Instant expires) {
        sessions.computeIfPresent(id, (key, s) -> new Session(key, s.account(), s.opened(), expires));
    }

    @Override
    public synchronized void remove(Digest id) {
        sessions.remove(id);
    }

    @Override
    public synchronized void removeAllOf(AccountId account, Optional<Digest> except) {
        sessions.values()
                .removeIf(session -> session.account().equals(account)
                        && !Optional.of(session.id()).equals(except));
    }

    @Override
    public synchronized void removeExpired(Instant now) {
        sessions.values().removeIf(session -> !session.expires().isAfter(now));
    }
}
