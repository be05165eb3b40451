package org.travaux.document.internal;

import org.travaux.document.Documents;
import org.travaux.document.Dossiers;
import org.travaux.document.InMemoryHouse;
import org.travaux.document.Manuscripts;
import org.travaux.document.Revisions;
import org.travaux.document.Texts;

/** The real services over a house's stores; imported languages bring the ids of their source with them. */
public final class Services {
    public final Texts texts;
    public final Dossiers dossiers;
    public final Documents documents;
    public final Revisions revisions;
    public final Manuscripts manuscripts;

    public Services(InMemoryHouse house) {
        Acts acts = new Acts(house.transactions, house.trail, house.clock, house.announcer);
        texts = new LoggedTexts(house.log, house.snapshots);
        dossiers = new StoredDossiers(house.dossierStore, house.transactions, house.trail, house.clock);
        documents = new StoredDocuments(
                house.dossierStore, house.documentStore, house.snapshots, texts, (source, text) -> text, acts);
        revisions = new StoredRevisions(documents, texts, house.revisionStore, acts);
        manuscripts = new StoredManuscripts(documents, revisions, texts);
    }
}
