package org.travaux.document.internal;

import org.travaux.audit.AuditTrail;
import org.travaux.base.Clock;
import org.travaux.base.Transactions;
import org.travaux.document.Announcer;
import org.travaux.document.Documents;
import org.travaux.document.Dossiers;
import org.travaux.document.InMemoryHouse;
import org.travaux.document.Manuscripts;
import org.travaux.document.Revisions;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.document.spi.DocumentStore;
import org.travaux.document.spi.DossierStore;
import org.travaux.document.spi.RevisionStore;
import org.travaux.document.spi.SnapshotStore;

/** The real services over a house's stores; imported languages bring the ids of their source with them. */
public final class Services {
    public final Texts texts;
    public final Dossiers dossiers;
    public final Documents documents;
    public final Revisions revisions;
    public final Manuscripts manuscripts;

    /** The stores that the services stand on. */
    public record Stores(
            DossierStore dossiers,
            DocumentStore documents,
            RevisionStore revisions,
            SnapshotStore snapshots,
            CommitLog log) {}

    public Services(InMemoryHouse house) {
        this(
                new Stores(house.dossierStore, house.documentStore, house.revisionStore, house.snapshots, house.log),
                house.transactions,
                house.trail,
                house.clock,
                house.announcer);
    }

    /** Makes the services over the stores of an adapter. */
    public Services(Stores stores, Transactions transactions, AuditTrail trail, Clock clock, Announcer announcer) {
        Acts acts = new Acts(transactions, trail, clock, announcer);
        texts = new LoggedTexts(stores.log(), stores.snapshots());
        dossiers = new StoredDossiers(stores.dossiers(), transactions, trail, clock);
        documents = new StoredDocuments(
                stores.dossiers(), stores.documents(), stores.snapshots(), texts, (source, text) -> text, acts);
        revisions = new StoredRevisions(documents, texts, stores.revisions(), acts);
        manuscripts = new StoredManuscripts(documents, revisions, texts);
    }
}
