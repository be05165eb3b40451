package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.DossierId;
import org.travaux.base.Transactions;
import org.travaux.document.Documents;
import org.travaux.document.Dossier;
import org.travaux.document.Dossiers;
import org.travaux.document.spi.DossierStore;
import org.travaux.identity.Access;
import org.travaux.identity.Grant;
import org.travaux.identity.Members;
import org.travaux.identity.Permission;
import org.travaux.identity.Role;
import org.travaux.identity.Scope;
import org.travaux.identity.SignedIn;

/** Dossiers: one negotiation or occasion each. */
@Component(service = RestResource.class)
@Path("/dossiers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DossierResource implements RestResource {
    private final Dossiers dossiers;
    private final DossierStore store;
    private final Members members;
    private final Access access;
    private final Transactions transactions;
    private final DocumentViews documents;
    private final Documents texts;

    @Activate
    public DossierResource(
            @Reference Dossiers dossiers,
            @Reference DossierStore store,
            @Reference Members members,
            @Reference Access access,
            @Reference Transactions transactions,
            @Reference DocumentViews documents,
            @Reference Documents texts) {
        this.dossiers = dossiers;
        this.store = store;
        this.members = members;
        this.access = access;
        this.transactions = transactions;
        this.documents = documents;
        this.texts = texts;
    }

    /** The title of a dossier. */
    public record DossierBody(String title) {}

    /** A dossier as one of its members sees it. */
    public record DossierView(
            String id,
            String title,
            String created,
            long version,
            List<String> roles,
            List<String> translates,
            List<String> permissions,
            List<DocumentViews.SummaryView> documents) {}

    @GET
    @Operation(summary = "List my dossiers", operationId = "listDossiers")
    public Wire.ListView<DossierView> list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor, @Context SignedIn who) {
        Set<DossierId> mine = access.readable(who.actor());
        return Wire.ListView.of(store.among(mine, Wire.cursor(cursor), Wire.limit(limit)), d -> view(d, who));
    }

    @POST
    @Operation(summary = "Open a dossier", operationId = "openDossier")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DossierView.class)))
    public Response open(DossierBody body, @Context SignedIn who) {
        access.require(who.actor(), Permission.DOSSIER_CREATE, Scope.SYSTEM);
        String title = Wire.required("title", Wire.body(body).title());
        Dossier opened = transactions.inTransaction(() -> {
            Dossier dossier = dossiers.open(title, who.actor());
            members.found(who.actor(), dossier.id());
            return dossier;
        });
        return Wire.created("dossiers/" + opened.id(), view(opened, who));
    }

    @GET
    @Path("{dossier}")
    @Operation(summary = "Read a dossier", operationId = "readDossier")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DossierView.class)))
    public Response read(@PathParam("dossier") DossierId id, @Context SignedIn who) {
        access.require(who.actor(), Permission.DOSSIER_READ, Scope.of(id));
        Dossier dossier = dossiers.get(id);
        return Wire.ok(view(dossier, who), dossier.version());
    }

    @PATCH
    @Path("{dossier}")
    @Operation(summary = "Rename a dossier", operationId = "renameDossier")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DossierView.class)))
    public Response rename(
            @PathParam("dossier") DossierId id,
            DossierBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context SignedIn who) {
        access.require(who.actor(), Permission.DOSSIER_WRITE, Scope.of(id));
        String title = Wire.required("title", Wire.body(body).title());
        Dossier renamed = dossiers.rename(id, Wire.expected(ifMatch), title, who.actor());
        return Wire.ok(view(renamed, who), renamed.version());
    }

    private DossierView view(Dossier dossier, SignedIn who) {
        List<Grant> held = members.held(who.account().id(), dossier.id());
        return new DossierView(
                dossier.id().value(),
                dossier.title(),
                dossier.created().toString(),
                dossier.version(),
                held.stream().map(Grant::role).map(Role::wireName).distinct().toList(),
                held.stream()
                        .flatMap(g -> g.language().stream())
                        .map(l -> l.tag())
                        .toList(),
                access.permissionsOf(who.actor(), Scope.of(dossier.id())).stream()
                        .map(Permission::code)
                        .sorted()
                        .toList(),
                texts.in(dossier.id()).stream().map(documents::summary).toList());
    }
}
