package org.travaux.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.audit.spi.AuditStore;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.base.Digest;
import org.travaux.base.DossierId;

/** The promises of an {@link AuditStore}. */
public abstract class AuditStoreContractTest {
    private static final Actor CLERK =
            new Actor(new AccountId("amina"), "Амина 秘书 😀", Optional.of(new DelegationId("KZ")));

    private final AuditChain chain = AuditChain.of(DossierId.fresh());
    private AuditStore store;

    /** Returns a store that may hold other chains already. */
    protected abstract AuditStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    void anEmptyChainHasNoHead() {
        assertThat(store.head(chain)).isEmpty();
        assertThat(store.after(chain, 0, 10)).isEmpty();
    }

    @Test
    void anEventComesBackAsItWas() {
        AuditEntry entry = entry(1, chain.origin(), CLERK, Map.of("name", "A/81/L.12\n\"zero\"", "hash", "тест"));

        store.append(entry);

        assertThat(store.after(chain, 0, 10)).containsExactly(entry);
        assertThat(store.head(chain)).contains(entry.link());
        assertThat(store.after(chain, 0, 10).get(0).event().digest())
                .isEqualTo(entry.link().event());
    }

    @Test
    void anActorWithoutADelegationComesBackWithoutOne() {
        AuditEntry entry = entry(1, chain.origin(), Actor.system("translation"), Map.of());

        store.append(entry);

        assertThat(store.after(chain, 0, 1)).containsExactly(entry);
    }

    @Test
    void eventsAreReadInOrderAndBackwards() {
        AuditEntry first = entry(1, chain.origin(), CLERK, Map.of());
        AuditEntry second = entry(2, first.link().hash(), CLERK, Map.of());
        AuditEntry third = entry(3, second.link().hash(), CLERK, Map.of());
        store.append(first);
        store.append(second);
        store.append(third);

        assertThat(store.after(chain, 1, 10)).containsExactly(second, third);
        assertThat(store.after(chain, 0, 1)).containsExactly(first);
        assertThat(store.before(chain, Long.MAX_VALUE, 2)).containsExactly(third, second);
        assertThat(store.before(chain, 2, 10)).containsExactly(first);
        assertThat(store.head(chain)).contains(third.link());
    }

    @Test
    void chainsDoNotSeeEachOther() {
        AuditEntry entry = entry(1, chain.origin(), CLERK, Map.of());

        store.append(entry);

        assertThat(store.head(AuditChain.of(DossierId.fresh()))).isEmpty();
    }

    @Test
    void aNumberIsTakenOnce() {
        AuditEntry entry = entry(1, chain.origin(), CLERK, Map.of());
        store.append(entry);

        assertThatThrownBy(() -> store.append(entry(1, chain.origin(), CLERK, Map.of("again", "yes"))))
                .isInstanceOf(Conflict.class)
                .extracting("code")
                .isEqualTo("audit.number-taken");
        assertThat(store.after(chain, 0, 10)).containsExactly(entry);
    }

    private AuditEntry entry(long number, Digest previous, Actor actor, Map<String, String> details) {
        AuditEvent event = new AuditEvent(
                chain,
                number,
                Instant.parse("2026-10-01T09:00:00.123Z"),
                actor,
                "revision.frozen",
                "document:4711",
                new TreeMap<>(details));
        return new AuditEntry(event, AuditLink.after(previous, event));
    }
}
