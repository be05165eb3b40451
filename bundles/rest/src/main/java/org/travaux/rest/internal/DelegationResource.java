package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.travaux.base.DelegationId;
import org.travaux.identity.Access;
import org.travaux.identity.Delegation;
import org.travaux.identity.Delegations;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.SignedIn;

/** The delegations on whose behalf people act. */
@Component(service = RestResource.class)
@Path("/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DelegationResource implements RestResource {
    private final Delegations delegations;
    private final Access access;

    @Activate
    public DelegationResource(@Reference Delegations delegations, @Reference Access access) {
        this.delegations = delegations;
        this.access = access;
    }

    /** A delegation to add. */
    public record DelegationBody(String code, String name) {}

    /** Another name for a delegation. */
    public record RenameBody(String name) {}

    /** A delegation. */
    public record DelegationView(String code, String name, long version) {
        static DelegationView of(Delegation delegation) {
            return new DelegationView(delegation.code().value(), delegation.name(), delegation.version());
        }
    }

    @GET
    @Operation(summary = "List delegations", operationId = "listDelegations")
    public Wire.ListView<DelegationView> list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor, @Context SignedIn who) {
        return Wire.page(delegations.all(who.actor()), cursor, limit, DelegationView::of);
    }

    @POST
    @Operation(summary = "Add a delegation", operationId = "addDelegation")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DelegationView.class)))
    public Response add(DelegationBody body, @Context SignedIn who) {
        access.require(who.actor(), Permission.DELEGATIONS_MANAGE, Scope.SYSTEM);
        Wire.body(body);
        DelegationId code = new DelegationId(Wire.required("code", body.code()));
        Delegation added = delegations.add(who.actor(), Delegation.of(code, Wire.required("name", body.name())));
        return Wire.created("delegations/" + added.code(), DelegationView.of(added));
    }

    @GET
    @Path("{delegation}")
    @Operation(summary = "Read a delegation", operationId = "readDelegation")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DelegationView.class)))
    public Response read(@PathParam("delegation") DelegationId code, @Context SignedIn who) {
        Delegation delegation = delegations.get(who.actor(), code);
        return Wire.ok(DelegationView.of(delegation), delegation.version());
    }

    @PATCH
    @Path("{delegation}")
    @Operation(summary = "Rename a delegation", operationId = "renameDelegation")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DelegationView.class)))
    public Response rename(
            @PathParam("delegation") DelegationId code,
            RenameBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context SignedIn who) {
        access.require(who.actor(), Permission.DELEGATIONS_MANAGE, Scope.SYSTEM);
        long expected = Wire.expected(ifMatch);
        String name = Wire.required("name", Wire.body(body).name());
        Delegation renamed = delegations.rename(who.actor(), code, name, expected);
        return Wire.ok(DelegationView.of(renamed), renamed.version());
    }

    @DELETE
    @Path("{delegation}")
    @Operation(summary = "Remove a delegation", operationId = "removeDelegation")
    public void remove(
            @PathParam("delegation") DelegationId code,
            @HeaderParam("If-Match") String ifMatch,
            @Context SignedIn who) {
        access.require(who.actor(), Permission.DELEGATIONS_MANAGE, Scope.SYSTEM);
        delegations.remove(who.actor(), code, Wire.expected(ifMatch));
    }
}
