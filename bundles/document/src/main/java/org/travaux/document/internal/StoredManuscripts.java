package org.travaux.document.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.base.NotFound;
import org.travaux.base.RevisionId;
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.document.Manuscript;
import org.travaux.document.Manuscripts;
import org.travaux.document.Revision;
import org.travaux.document.Revisions;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.Texts;

/** Puts texts and facts together. */
@Component
public final class StoredManuscripts implements Manuscripts {
    private final Documents documents;
    private final Revisions revisions;
    private final Texts texts;

    @Activate
    public StoredManuscripts(@Reference Documents documents, @Reference Revisions revisions, @Reference Texts texts) {
        this.documents = documents;
        this.revisions = revisions;
        this.texts = texts;
    }

    @Override
    public Manuscript head(DocumentId document, Language language) {
        return manuscript(documents.get(document), texts.head(new TextId(document, language)));
    }

    @Override
    public Manuscript at(DocumentId document, Language language, long version) {
        return manuscript(documents.get(document), texts.at(new TextId(document, language), version));
    }

    @Override
    public Manuscript of(RevisionId id, Language language) {
        Revision revision = revisions.get(id);
        Long version = revision.versions().get(language);
        if (version == null) {
            throw NotFound.of(revision.document(), language);
        }
        Manuscript now = at(revision.document(), language, version);
        return new Manuscript(
                revision.type(),
                revision.metadata(),
                language,
                now.source(),
                now.authenticity(),
                now.work(),
                now.tree());
    }

    private static Manuscript manuscript(Document document, Snapshot text) {
        Language language = text.text().language();
        return new Manuscript(
                document.type(),
                document.metadata(),
                language,
                document.source(),
                document.in(language).authenticity(),
                document.work(),
                text.tree());
    }
}
