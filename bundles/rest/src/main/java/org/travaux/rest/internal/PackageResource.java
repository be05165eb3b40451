package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.NotFound;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;
import org.travaux.packaging.DocumentPackage;
import org.travaux.packaging.PackageId;
import org.travaux.packaging.PackagedFile;
import org.travaux.packaging.Packages;
import org.travaux.packaging.Verification;
import org.travaux.signature.Signer;
import org.travaux.signature.TrustAnchors;

/** Sealed packages, kept for ever. */
@Component(service = RestResource.class)
@Path("/packages")
@Produces(MediaType.APPLICATION_JSON)
public final class PackageResource implements RestResource {
    private final Packages packages;
    private final Desk desk;
    private final Verification verification;
    private final Signer signer;

    @Activate
    public PackageResource(
            @Reference Packages packages,
            @Reference Desk desk,
            @Reference Verification verification,
            @Reference Signer signer) {
        this.packages = packages;
        this.desk = desk;
        this.verification = verification;
        this.signer = signer;
    }

    /** A part of a package. */
    public record FileView(String name, String mediaType, long bytes, String sha256) {
        static FileView of(PackagedFile file) {
            return new FileView(
                    file.name(), file.mediaType(), file.bytes(), file.sha256().hex());
        }
    }

    /** In whose name a package is signed. */
    public record AuthorityView(String name, boolean demonstration) {}

    /** A package. */
    public record PackageView(
            String id,
            String revision,
            String document,
            String name,
            long bytes,
            String sha256,
            String made,
            PersonView by,
            AuthorityView authority,
            List<FileView> files) {
        static PackageView of(DocumentPackage made) {
            return new PackageView(
                    made.id().value(),
                    made.revision().value(),
                    made.document().value(),
                    made.name(),
                    made.bytes(),
                    made.container().hex(),
                    made.made().toString(),
                    PersonView.of(made.by()),
                    new AuthorityView(made.authority(), made.demonstration()),
                    made.files().stream().map(FileView::of).toList());
        }
    }

    @GET
    @Path("{package: [A-Za-z0-9-]+}")
    @Operation(summary = "Read a package", operationId = "readPackage")
    public PackageView read(@PathParam("package") String id, @Context SignedIn who) {
        return PackageView.of(open(id, who));
    }

    @GET
    @Path("{package: [A-Za-z0-9-]+}.asice")
    @Produces(DocumentPackage.MEDIA_TYPE)
    @Operation(summary = "Download a package", operationId = "downloadPackage")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string", format = "binary")))
    public Response download(@PathParam("package") String id, @Context SignedIn who) {
        DocumentPackage made = open(id, who);
        byte[] container = packages.download(made.id(), who.actor());
        return Files.download(made.name(), DocumentPackage.MEDIA_TYPE, container);
    }

    @GET
    @Path("{package: [A-Za-z0-9-]+}/verification")
    @Operation(summary = "Verify a package as it is kept", operationId = "verifyPackage")
    public VerificationResource.ReportView verify(@PathParam("package") String id, @Context SignedIn who) {
        byte[] container = packages.container(open(id, who).id());
        return VerificationResource.ReportView.of(
                verification.verify(container, TrustAnchors.ofPem(signer.trustAnchors())));
    }

    private DocumentPackage open(String id, SignedIn who) {
        DocumentPackage made = packages.get(new PackageId(id));
        desk.below(made.document(), NotFound.of("package", id), Permission.PACKAGE_READ, who);
        return made;
    }
}
