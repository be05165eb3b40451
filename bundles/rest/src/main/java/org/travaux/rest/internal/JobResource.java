package org.travaux.rest.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.NotFound;
import org.travaux.document.Revisions;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;
import org.travaux.packaging.JobId;
import org.travaux.packaging.PackageJob;
import org.travaux.packaging.Packages;

/** Long work, and how far it has come. */
@Component(service = RestResource.class)
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
public final class JobResource implements RestResource {
    private final Packages packages;
    private final Revisions revisions;
    private final Desk desk;

    @Activate
    public JobResource(@Reference Packages packages, @Reference Revisions revisions, @Reference Desk desk) {
        this.packages = packages;
        this.revisions = revisions;
        this.desk = desk;
    }

    /** What came of a job. */
    public record JobResultView(@JsonProperty("package") String made) {}

    /** Why a job failed: a problem whose instance is the job, which the log names too. */
    public record JobProblemView(String type, String title, String instance) {}

    /** The making of a package. */
    public record JobView(
            String id,
            String kind,
            String revision,
            String state,
            String phase,
            int done,
            int total,
            @Schema(nullable = true) JobResultView result,
            @Schema(nullable = true) JobProblemView problem) {
        static JobView of(PackageJob job) {
            return new JobView(
                    job.id().value(),
                    "package",
                    job.revision().value(),
                    job.state().name().toLowerCase(Locale.ROOT),
                    job.phase().name().toLowerCase(Locale.ROOT),
                    job.done(),
                    job.total(),
                    job.result().map(id -> new JobResultView(id.value())).orElse(null),
                    job.problem()
                            .map(p -> new JobProblemView(
                                    p.code(), p.message(), job.id().value()))
                            .orElse(null));
        }
    }

    @GET
    @Path("{job}")
    @Operation(summary = "How far a job has come", operationId = "readJob")
    public JobView job(@PathParam("job") String id, @Context SignedIn who) {
        PackageJob job = packages.job(new JobId(id));
        desk.below(revisions.get(job.revision()).document(), NotFound.of("job", id), Permission.PACKAGE_READ, who);
        return JobView.of(job);
    }
}
