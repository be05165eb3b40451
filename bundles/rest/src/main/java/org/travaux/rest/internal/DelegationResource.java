package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
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

    /** A delegation, in and out. */
    public record DelegationView(String code, String name) {
        static DelegationView of(Delegation delegation) {
            return new DelegationView(delegation.code().value(), delegation.name());
        }
    }

    @GET
    @Operation(summary = "List delegations", operationId = "listDelegations")
    public Wire.ListView<DelegationView> list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor, @Context SignedIn who) {
        access.require(who.actor(), Permission.DELEGATIONS_READ, Scope.SYSTEM);
        return Wire.page(delegations.all(), cursor, limit, DelegationView::of);
    }

    @POST
    @Operation(summary = "Add a delegation", operationId = "addDelegation")
    public Response add(DelegationView body, @Context SignedIn who) {
        access.require(who.actor(), Permission.DELEGATIONS_MANAGE, Scope.SYSTEM);
        Wire.body(body);
        Delegation added = delegations.add(
                who.actor(),
                new Delegation(
                        new DelegationId(Wire.required("code", body.code())), Wire.required("name", body.name())));
        return Wire.created("delegations/" + added.code(), DelegationView.of(added));
    }
}
