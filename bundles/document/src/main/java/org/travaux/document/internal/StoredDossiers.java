package org.travaux.document.internal;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.Clock;
import org.travaux.base.Conflict;
import org.travaux.base.DossierId;
import org.travaux.base.NotFound;
import org.travaux.base.Transactions;
import org.travaux.document.Dossier;
import org.travaux.document.Dossiers;
import org.travaux.document.spi.DossierStore;

/** Dossiers in the store, with their record. */
@Component
public final class StoredDossiers implements Dossiers {
    private final DossierStore dossiers;
    private final Transactions transactions;
    private final AuditTrail trail;
    private final Clock clock;

    @Activate
    public StoredDossiers(
            @Reference DossierStore dossiers,
            @Reference Transactions transactions,
            @Reference AuditTrail trail,
            @Reference Clock clock) {
        this.dossiers = dossiers;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Dossier open(String title, Actor actor) {
        return transactions.inTransaction(() -> {
            Dossier dossier = new Dossier(DossierId.fresh(), title, clock.now(), 1);
            dossiers.add(dossier);
            record(dossier, "dossier.opened", actor);
            return dossier;
        });
    }

    @Override
    public Dossier rename(DossierId id, long version, String title, Actor actor) {
        return transactions.inTransaction(() -> {
            Dossier before = get(id);
            if (before.version() != version) {
                throw Conflict.stale(version, before.version());
            }
            Dossier after = new Dossier(id, title, before.created(), version + 1);
            dossiers.replace(after);
            record(after, "dossier.renamed", actor);
            return after;
        });
    }

    @Override
    public Dossier get(DossierId id) {
        return dossiers.find(id).orElseThrow(() -> NotFound.of(id));
    }

    private void record(Dossier dossier, String action, Actor actor) {
        trail.record(
                AuditChain.of(dossier.id()),
                actor,
                action,
                "dossier:" + dossier.id(),
                Map.of("title", dossier.title()));
    }
}
