package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.DocumentId;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;
import org.travaux.packaging.Packages;

/** The packages of a document. */
@Component(service = RestResource.class)
@Path("/documents/{document}/packages")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentPackageResource implements RestResource {
    private final Packages packages;
    private final Desk desk;

    @Activate
    public DocumentPackageResource(@Reference Packages packages, @Reference Desk desk) {
        this.packages = packages;
        this.desk = desk;
    }

    @GET
    @Operation(summary = "List the packages of a document, newest first", operationId = "listPackages")
    public Wire.ListView<PackageResource.PackageView> list(
            @PathParam("document") DocumentId document,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context SignedIn who) {
        desk.document(document, Permission.PACKAGE_READ, who);
        return Wire.page(packages.of(document), cursor, limit, PackageResource.PackageView::of);
    }
}
