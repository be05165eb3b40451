package org.travaux.collaboration.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.DocumentId;
import org.travaux.collaboration.spi.CommitGuard;
import org.travaux.collaboration.spi.ProposedCommit;
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.identity.Access;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;

/** The authority's own guard: only those who may write a text write it, at the moment of every commit. */
@Component(service = RightsGuard.class)
public final class RightsGuard implements CommitGuard {
    /** How many documents' dossier and source, which never change, are remembered. */
    private static final int KEPT = 1_000;

    private final Access access;
    private final Documents documents;
    private final Map<DocumentId, Document> known = new ConcurrentHashMap<>();

    @Activate
    public RightsGuard(@Reference Access access, @Reference Documents documents) {
        this.access = access;
        this.documents = documents;
    }

    @Override
    public void check(ProposedCommit commit) {
        if (known.size() > KEPT) {
            known.clear();
        }
        Document document = known.computeIfAbsent(commit.text().document(), documents::get);
        boolean isSource = commit.text().language() == document.source();
        access.require(
                commit.actor(),
                Permission.TEXT_WRITE,
                Scope.text(document.dossier(), commit.text().language(), isSource));
    }
}
