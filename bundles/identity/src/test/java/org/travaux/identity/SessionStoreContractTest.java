package org.travaux.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.Digest;
import org.travaux.identity.spi.AccountStore;
import org.travaux.identity.spi.SessionStore;

/** The promises of a {@link SessionStore}. */
public abstract class SessionStoreContractTest {
    private static final Instant NINE = Instant.parse("2026-10-01T09:00:00.123Z");

    private final Account amina =
            AccountStoreContractTest.account(UUID.randomUUID().toString());
    private final Account boris =
            AccountStoreContractTest.account(UUID.randomUUID().toString());
    private SessionStore store;

    /** Returns a store that may hold other sessions already. */
    protected abstract SessionStore store();

    /** Returns the store of the accounts that hold the sessions. */
    protected abstract AccountStore accounts();

    @BeforeEach
    void open() {
        store = store();
        accounts().add(amina);
        accounts().add(boris);
    }

    @Test
    void aSessionComesBackAsItWas() {
        Session session = session(amina, NINE);

        store.add(session);

        assertThat(store.find(session.id())).contains(session);
        assertThat(store.find(Digest.of("another"))).isEmpty();
    }

    @Test
    void sessionsOfAnAccountAreListedOldestFirst() {
        Session later = session(amina, NINE.plusSeconds(60));
        Session earlier = session(amina, NINE);
        store.add(later);
        store.add(earlier);
        store.add(session(boris, NINE));

        assertThat(store.of(amina.id())).containsExactly(earlier, later);
    }

    @Test
    void aSessionIsLengthened() {
        Session session = session(amina, NINE);
        store.add(session);

        store.lengthen(session.id(), NINE.plus(Duration.ofDays(2)));

        assertThat(store.find(session.id())).map(Session::expires).contains(NINE.plus(Duration.ofDays(2)));
    }

    @Test
    void lengtheningDoesNotReviveARemovedSession() {
        Session session = session(amina, NINE);
        store.add(session);
        store.remove(session.id());

        store.lengthen(session.id(), NINE.plus(Duration.ofDays(2)));

        assertThat(store.find(session.id())).isEmpty();
    }

    @Test
    void allButOneSessionOfAnAccountAreRemoved() {
        Session kept = session(amina, NINE);
        Session removed = session(amina, NINE);
        Session others = session(boris, NINE);
        store.add(kept);
        store.add(removed);
        store.add(others);

        store.removeAllOf(amina.id(), Optional.of(kept.id()));

        assertThat(store.of(amina.id())).containsExactly(kept);
        assertThat(store.of(boris.id())).containsExactly(others);
    }

    @Test
    void allSessionsOfAnAccountAreRemoved() {
        store.add(session(amina, NINE));

        store.removeAllOf(amina.id(), Optional.empty());

        assertThat(store.of(amina.id())).isEmpty();
    }

    @Test
    void expiredSessionsAreRemoved() {
        Session open = session(amina, NINE.plusSeconds(1));
        Session expired = session(amina, NINE);
        store.add(open);
        store.add(expired);

        store.removeExpired(expired.expires());

        assertThat(store.of(amina.id())).containsExactly(open);
    }

    private static Session session(Account account, Instant opened) {
        return new Session(
                Digest.of(UUID.randomUUID().toString()), account.id(), opened, opened.plus(Duration.ofHours(12)));
    }
}
