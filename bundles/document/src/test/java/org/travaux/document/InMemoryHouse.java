package org.travaux.document;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.travaux.audit.AuditTrail;
import org.travaux.audit.AuditTrails;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.InMemoryTransactions;
import org.travaux.base.Language;
import org.travaux.base.ManualClock;
import org.travaux.document.internal.Services;

/** All services of this bundle over stores in memory, in one unit of work, for the tests of this and other bundles. */
public final class InMemoryHouse {
    /** Somebody with an account. */
    public static final Actor DRAFTER = Actor.of(new AccountId("drafter"), "Amina Drafter");

    public final ManualClock clock = new ManualClock();
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final InMemoryCommitLog log = new InMemoryCommitLog(transactions);
    public final InMemorySnapshotStore snapshots = new InMemorySnapshotStore(transactions);
    public final InMemoryDossierStore dossierStore = new InMemoryDossierStore(transactions);
    public final InMemoryDocumentStore documentStore = new InMemoryDocumentStore(transactions);
    public final InMemoryRevisionStore revisionStore = new InMemoryRevisionStore(transactions);
    public final List<DocumentListener> listeners = new CopyOnWriteArrayList<>();
    public final AuditTrail trail = AuditTrails.inMemory(transactions, clock);
    public final Announcer announcer = news -> listeners.forEach(news);
    public final Texts texts;
    public final Dossiers dossiers;
    public final Documents documents;
    public final Revisions revisions;
    public final Manuscripts manuscripts;

    public InMemoryHouse() {
        Services services = new Services(this);
        texts = services.texts;
        dossiers = services.dossiers;
        documents = services.documents;
        revisions = services.revisions;
        manuscripts = services.manuscripts;
    }

    /** Opens a dossier with one empty document in English and returns its text. */
    public TextId newText() {
        return newText("A title");
    }

    /** Opens a dossier with one document of this title in English and returns its text. */
    public TextId newText(String title) {
        Dossier dossier = dossiers.open("A dossier", DRAFTER);
        Document document = documents.create(dossier.id(), DocumentType.RESOLUTION_DRAFT, title, Language.EN, DRAFTER);
        return new TextId(document.id(), Language.EN);
    }
}
