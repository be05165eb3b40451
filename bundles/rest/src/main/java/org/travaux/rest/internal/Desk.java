package org.travaux.rest.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.base.NotFound;
import org.travaux.base.RevisionId;
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.document.Revision;
import org.travaux.document.Revisions;
import org.travaux.identity.Access;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.SignedIn;

/**
 * Opens documents and revisions for those who may: every resource below a document asks here. To somebody who is no member of
 * its dossier a document does not exist.
 */
@Component(service = Desk.class)
public final class Desk {
    private final Documents documents;
    private final Revisions revisions;
    private final Access access;

    @Activate
    public Desk(@Reference Documents documents, @Reference Revisions revisions, @Reference Access access) {
        this.documents = documents;
        this.revisions = revisions;
        this.access = access;
    }

    /** Returns the document, to somebody who may do this in its dossier. */
    Document document(DocumentId id, Permission permission, SignedIn who) {
        Document document = documents.get(id);
        require(who, permission, Scope.of(document.dossier()), NotFound.of(id));
        return document;
    }

    /** Returns the document, to somebody who may do this with one of its languages. */
    Document document(DocumentId id, Language language, Permission permission, SignedIn who) {
        Document document = documents.get(id);
        require(who, Permission.DOSSIER_READ, Scope.of(document.dossier()), NotFound.of(id));
        document.in(language);
        access.require(who.actor(), permission, DocumentViews.scope(document, language));
        return document;
    }

    /** Tells whether somebody may do this with one of a document's languages. */
    boolean may(DocumentId id, Language language, Permission permission, SignedIn who) {
        return access.may(who.actor(), permission, DocumentViews.scope(documents.get(id), language));
    }

    /** Returns the revision, to somebody who may do this in its dossier. */
    Revision revision(RevisionId id, Permission permission, SignedIn who) {
        Revision revision = revisions.get(id);
        below(revision.document(), NotFound.of(id), permission, who);
        return revision;
    }

    /** Fails unless this may be done with what belongs to a document; it is hidden from whom the document is. */
    void below(DocumentId document, NotFound hidden, Permission permission, SignedIn who) {
        require(who, permission, Scope.of(documents.get(document).dossier()), hidden);
    }

    private void require(SignedIn who, Permission permission, Scope scope, NotFound hidden) {
        if (!access.may(who.actor(), Permission.DOSSIER_READ, scope)) {
            throw hidden;
        }
        access.require(who.actor(), permission, scope);
    }
}
