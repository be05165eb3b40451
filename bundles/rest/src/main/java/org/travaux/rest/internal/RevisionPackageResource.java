package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.RevisionId;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;
import org.travaux.packaging.PackageJob;
import org.travaux.packaging.Packages;

/** Making a package of a revision. */
@Component(service = RestResource.class)
@Path("/revisions/{revision}/packages")
@Produces(MediaType.APPLICATION_JSON)
public final class RevisionPackageResource implements RestResource {
    private final Packages packages;
    private final Desk desk;

    @Activate
    public RevisionPackageResource(@Reference Packages packages, @Reference Desk desk) {
        this.packages = packages;
        this.desk = desk;
    }

    @POST
    @Operation(summary = "Make a package of a revision", operationId = "makePackage")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobResource.JobView.class)))
    public Response begin(@PathParam("revision") RevisionId revision, @Context SignedIn who) {
        desk.revision(revision, Permission.PACKAGE_MAKE, who);
        PackageJob job = packages.begin(revision, who.actor());
        return Wire.begun("jobs/" + job.id(), JobResource.JobView.of(job));
    }
}
