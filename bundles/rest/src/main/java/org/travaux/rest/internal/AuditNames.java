package org.travaux.rest.internal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.travaux.audit.AuditEvent;
import org.travaux.base.AccountId;
import org.travaux.base.DocumentId;
import org.travaux.base.DomainException;
import org.travaux.base.DossierId;
import org.travaux.base.RevisionId;
import org.travaux.document.Dossiers;
import org.travaux.identity.Access;
import org.travaux.identity.Accounts;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.SignedIn;

/**
 * What the ids in one reading of a record are called today, as far as the reader may know: the name of what lies in a dossier
 * is told to whoever may read the dossier. Confined to one request.
 */
final class AuditNames {
    private final Desk desk;
    private final Dossiers dossiers;
    private final DocumentViews views;
    private final Accounts accounts;
    private final Access access;
    private final SignedIn who;
    private final Map<String, Optional<String>> known = new TreeMap<>();

    AuditNames(Desk desk, Dossiers dossiers, DocumentViews views, Accounts accounts, Access access, SignedIn who) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.views = views;
        this.accounts = accounts;
        this.access = access;
        this.who = who;
    }

    /** Returns the names of what an event is about, by id; what is gone or hidden has none. */
    Map<String, String> of(AuditEvent event) {
        Map<String, String> names = new TreeMap<>();
        int colon = event.subject().indexOf(':');
        if (colon > 0) {
            put(event.subject().substring(0, colon), event.subject().substring(colon + 1), names);
        }
        event.details().forEach((kind, id) -> put(kind, id, names));
        return names;
    }

    private void put(String kind, String id, Map<String, String> names) {
        known.computeIfAbsent(kind + ":" + id, key -> find(kind, id)).ifPresent(name -> names.put(id, name));
    }

    private Optional<String> find(String kind, String id) {
        try {
            return switch (kind) {
                case "account" -> Optional.of(accounts.find(new AccountId(id)).name());
                case "dossier" -> dossier(new DossierId(id));
                case "document" ->
                    Optional.of(views.name(desk.document(new DocumentId(id), Permission.DOSSIER_READ, who)));
                case "revision" ->
                    Optional.of(desk.revision(new RevisionId(id), Permission.DOSSIER_READ, who)
                            .name());
                default -> Optional.empty();
            };
        } catch (DomainException e) {
            return Optional.empty(); // nothing of this id, or nothing for this reader
        }
    }

    private Optional<String> dossier(DossierId id) {
        return access.may(who.actor(), Permission.DOSSIER_READ, Scope.of(id))
                ? Optional.of(dossiers.get(id).title())
                : Optional.empty();
    }
}
