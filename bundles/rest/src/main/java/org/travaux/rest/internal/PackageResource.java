package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.GET;
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
import org.travaux.base.DocumentId;
import org.travaux.base.RevisionId;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;
import org.travaux.packaging.DocumentPackage;
import org.travaux.packaging.JobId;
import org.travaux.packaging.PackageId;
import org.travaux.packaging.PackageJob;
import org.travaux.packaging.PackagedFile;
import org.travaux.packaging.Packages;

/** Sealed packages: made by a job, kept for ever. */
@Component(service = RestResource.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PackageResource implements RestResource {
    private final Packages packages;
    private final Desk desk;

    @Activate
    public PackageResource(@Reference Packages packages, @Reference Desk desk) {
        this.packages = packages;
        this.desk = desk;
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

    /** The making of a package. */
    public record JobView(
            String id,
            String kind,
            String revision,
            String state,
            String phase,
            int done,
            int total,
            Map<String, String> result,
            Map<String, String> problem) {
        static JobView of(PackageJob job) {
            return new JobView(
                    job.id().value(),
                    "package",
                    job.revision().value(),
                    job.state().name().toLowerCase(Locale.ROOT),
                    job.phase().name().toLowerCase(Locale.ROOT),
                    job.done(),
                    job.total(),
                    job.result().map(id -> Map.of("package", id.value())).orElse(null),
                    job.problem()
                            .map(p -> Map.of("type", p.code(), "title", p.message()))
                            .orElse(null));
        }
    }

    @POST
    @Path("revisions/{revision}/packages")
    @Operation(summary = "Make a package of a revision", operationId = "makePackage")
    public Response begin(@PathParam("revision") RevisionId revision, @Context SignedIn who) {
        desk.revision(revision, Permission.PACKAGE_MAKE, who);
        PackageJob job = packages.begin(revision, who.actor());
        return Response.accepted(JobView.of(job))
                .header("Location", "/api/v1/jobs/" + job.id())
                .build();
    }

    @GET
    @Path("jobs/{id}")
    @Operation(summary = "How far a job has come", operationId = "readJob")
    public JobView job(@PathParam("id") String id, @Context SignedIn who) {
        PackageJob job = packages.job(new JobId(id));
        desk.revision(job.revision(), Permission.PACKAGE_READ, who);
        return JobView.of(job);
    }

    @GET
    @Path("documents/{document}/packages")
    @Operation(summary = "List the packages of a document, newest first", operationId = "listPackages")
    public Wire.ListView<PackageView> list(@PathParam("document") DocumentId document, @Context SignedIn who) {
        desk.document(document, Permission.PACKAGE_READ, who);
        return Wire.ListView.of(
                packages.of(document).stream().map(PackageView::of).toList());
    }

    @GET
    @Path("packages/{id: [A-Za-z0-9-]+}")
    @Operation(summary = "Read a package", operationId = "readPackage")
    public PackageView read(@PathParam("id") String id, @Context SignedIn who) {
        return PackageView.of(open(id, who));
    }

    @GET
    @Path("packages/{id: [A-Za-z0-9-]+}.asice")
    @Produces(DocumentPackage.MEDIA_TYPE)
    @Operation(summary = "Download a package", operationId = "downloadPackage")
    public Response download(@PathParam("id") String id, @Context SignedIn who) {
        DocumentPackage made = open(id, who);
        return Response.ok(packages.container(made.id()), DocumentPackage.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + made.name() + "\"")
                .build();
    }

    private DocumentPackage open(String id, SignedIn who) {
        DocumentPackage made = packages.get(new PackageId(id));
        desk.document(made.document(), Permission.PACKAGE_READ, who);
        return made;
    }
}
