package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditEntry;
import org.travaux.audit.AuditTrail;
import org.travaux.base.DossierId;
import org.travaux.document.Dossiers;
import org.travaux.identity.Access;
import org.travaux.identity.Accounts;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.SignedIn;

/** The record of who did what: a dossier's for its clerks, the system's for administrators. */
@Component(service = RestResource.class)
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource implements RestResource {
    private final AuditTrail trail;
    private final Access access;
    private final Accounts accounts;
    private final DocumentViews views;
    private final Dossiers dossiers;
    private final Desk desk;

    @Activate
    public AuditResource(
            @Reference AuditTrail trail,
            @Reference Access access,
            @Reference Accounts accounts,
            @Reference DocumentViews views,
            @Reference Dossiers dossiers,
            @Reference Desk desk) {
        this.trail = trail;
        this.access = access;
        this.accounts = accounts;
        this.views = views;
        this.dossiers = dossiers;
        this.desk = desk;
    }

    /**
     * One recorded act.
     *
     * @param names what the ids of subject and details are called today, as far as the reader may know
     */
    public record EventView(
            long number,
            String at,
            PersonView actor,
            String action,
            String subject,
            Map<String, String> details,
            Map<String, String> names,
            String hash) {
        static EventView of(AuditEntry entry, AuditNames names) {
            return new EventView(
                    entry.link().number(),
                    entry.event().time().toString(),
                    PersonView.of(entry.event().actor()),
                    entry.event().action(),
                    entry.event().subject(),
                    entry.event().details(),
                    names.of(entry.event()),
                    entry.link().hash().hex());
        }
    }

    @GET
    @Operation(summary = "Read a chain, newest first", operationId = "readAudit")
    public Wire.ListView<EventView> read(
            @QueryParam("dossier") DossierId dossier,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context SignedIn who) {
        AuditChain chain;
        if (dossier == null) {
            access.require(who.actor(), Permission.SYSTEM_AUDIT_READ, Scope.SYSTEM);
            chain = AuditChain.SYSTEM;
        } else {
            access.require(who.actor(), Permission.AUDIT_READ, Scope.of(dossier));
            chain = AuditChain.of(dossier);
        }
        AuditNames names = new AuditNames(desk, dossiers, views, accounts, access, who);
        return Wire.ListView.of(
                trail.read(chain, Wire.cursor(cursor), Wire.limit(limit)), entry -> EventView.of(entry, names));
    }
}
