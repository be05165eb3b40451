package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.DelegationId;
import org.travaux.identity.Delegation;
import org.travaux.identity.Delegations;
import org.travaux.identity.SignedIn;

/** The delegations on whose behalf people act. */
@Component(service = RestResource.class)
@Path("/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DelegationResource implements RestResource {
    private final Delegations delegations;

    @Activate
    public DelegationResource(@Reference Delegations delegations) {
        this.delegations = delegations;
    }

    /** A delegation, in and out. */
    public record DelegationView(String code, String name) {
        static DelegationView of(Delegation delegation) {
            return new DelegationView(delegation.code().value(), delegation.name());
        }
    }

    @GET
    @Operation(summary = "List delegations", operationId = "listDelegations")
    public Wire.ListView<DelegationView> list(@Context SignedIn who) {
        who.actor();
        return Wire.ListView.of(
                delegations.all().stream().map(DelegationView::of).toList());
    }

    @POST
    @Operation(summary = "Add a delegation", operationId = "addDelegation")
    public Response add(DelegationView body, @Context SignedIn who) {
        Wire.required("body", body);
        Delegation added = delegations.add(
                who.actor(),
                new Delegation(
                        new DelegationId(Wire.required("code", body.code())), Wire.required("name", body.name())));
        return Wire.created("delegations/" + added.code(), DelegationView.of(added));
    }
}
