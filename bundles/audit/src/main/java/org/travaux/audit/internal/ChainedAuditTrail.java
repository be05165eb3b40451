package org.travaux.audit.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditEntry;
import org.travaux.audit.AuditEvent;
import org.travaux.audit.AuditExtract;
import org.travaux.audit.AuditLink;
import org.travaux.audit.AuditTrail;
import org.travaux.audit.BrokenLink;
import org.travaux.audit.ChainVerifier;
import org.travaux.audit.spi.AuditStore;
import org.travaux.base.Actor;
import org.travaux.base.Clock;
import org.travaux.base.Invalid;
import org.travaux.base.Page;
import org.travaux.base.Transactions;

/** The trail over a store: numbers, dates and chains what it is given. */
@Component
public final class ChainedAuditTrail implements AuditTrail {
    private static final int BATCH = 500;

    private final AuditStore store;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public ChainedAuditTrail(
            @Reference AuditStore store, @Reference Transactions transactions, @Reference Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public AuditEntry record(
            AuditChain chain, Actor actor, String action, String subject, Map<String, String> details) {
        return transactions.inTransaction(() -> {
            Optional<AuditLink> head = store.head(chain);
            // The moment is taken after the chain is ours, so that times never fall along it.
            Instant now = clock.now();
            long number = head.map(AuditLink::number).orElse(0L) + 1;
            AuditEvent event = new AuditEvent(chain, number, now, actor, action, subject, new TreeMap<>(details));
            AuditLink link = AuditLink.after(head.map(AuditLink::hash).orElseGet(chain::origin), event);
            AuditEntry entry = new AuditEntry(event, link);
            store.append(entry);
            return entry;
        });
    }

    @Override
    public Page<AuditEntry> read(AuditChain chain, Optional<String> cursor, int limit) {
        int size = Math.max(1, Math.min(limit, Page.LIMIT));
        long before = cursor.map(ChainedAuditTrail::numberOf).orElse(Long.MAX_VALUE);
        List<AuditEntry> found = store.before(chain, before, size + 1);
        if (found.size() <= size) {
            return new Page<>(found, Optional.empty());
        }
        List<AuditEntry> page = found.subList(0, size);
        return new Page<>(
                page, Optional.of(Long.toString(page.get(size - 1).event().number())));
    }

    @Override
    public AuditExtract extract(AuditChain chain, Predicate<AuditEvent> visible) {
        List<AuditExtract.Entry> entries = new ArrayList<>();
        for (List<AuditEntry> batch = store.after(chain, 0, BATCH); !batch.isEmpty(); ) {
            for (AuditEntry entry : batch) {
                entries.add(new AuditExtract.Entry(
                        entry.link(), Optional.of(entry.event()).filter(visible)));
            }
            batch = store.after(chain, lastOf(batch).link().number(), BATCH);
        }
        return new AuditExtract(chain, entries);
    }

    @Override
    public Optional<BrokenLink> firstBroken(AuditChain chain) {
        ChainVerifier verifier = new ChainVerifier(chain);
        for (List<AuditEntry> batch = store.after(chain, 0, BATCH); !batch.isEmpty(); ) {
            for (AuditEntry entry : batch) {
                Optional<BrokenLink> broken = verifier.next(entry.link(), Optional.of(entry.event()));
                if (broken.isPresent()) {
                    return broken;
                }
            }
            batch = store.after(chain, lastOf(batch).link().number(), BATCH);
        }
        return Optional.empty();
    }

    private static AuditEntry lastOf(List<AuditEntry> batch) {
        return batch.get(batch.size() - 1);
    }

    private static long numberOf(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Invalid.because("page.cursor", "This cursor was not made here.", Map.of(), e);
        }
    }
}
