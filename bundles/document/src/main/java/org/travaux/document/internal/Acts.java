package org.travaux.document.internal;

import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.Clock;
import org.travaux.base.DossierId;
import org.travaux.base.Transactions;
import org.travaux.document.Announcer;
import org.travaux.document.DocumentListener;

/** How every act on a document is done: in one transaction with its record, and announced after it. */
@Component(service = Acts.class)
public final class Acts {
    private final Transactions transactions;
    private final AuditTrail trail;
    private final Clock clock;
    private final Announcer announcer;

    @Activate
    public Acts(
            @Reference Transactions transactions,
            @Reference AuditTrail trail,
            @Reference Clock clock,
            @Reference Announcer announcer) {
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
        this.announcer = announcer;
    }

    /** Does the work as one and then tells the listeners of its result. */
    <T> T perform(Supplier<T> work, BiConsumer<DocumentListener, T> news) {
        T result = transactions.inTransaction(work);
        announcer.tell(listener -> news.accept(listener, result));
        return result;
    }

    /** Records an act in its dossier's chain, inside the work. */
    void record(DossierId dossier, Actor actor, String action, String subject, Map<String, String> details) {
        trail.record(AuditChain.of(dossier), actor, action, subject, details);
    }

    /** Returns the present moment. */
    Instant now() {
        return clock.now();
    }
}
