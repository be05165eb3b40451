package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;
import org.travaux.translation.Waiver;
import org.travaux.translation.Waivers;

/** Findings that somebody set aside, with a reason, for the words that stood there then. */
@Component(service = RestResource.class)
@Path("/documents/{document}/waivers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WaiverResource implements RestResource {
    private final Waivers waivers;
    private final Desk desk;

    @Activate
    public WaiverResource(@Reference Waivers waivers, @Reference Desk desk) {
        this.waivers = waivers;
        this.desk = desk;
    }

    /** What a finding is known by. */
    public record FindingBody(String code, String language, @Schema(nullable = true) String block) {}

    /** A finding to set aside. */
    public record WaiverBody(FindingBody finding, String reason) {}

    /** A waiver. */
    public record WaiverView(
            String id,
            String code,
            String language,
            @Schema(nullable = true) String block,
            String reason,
            PersonView by,
            String at) {
        static WaiverView of(Waiver waiver) {
            return new WaiverView(
                    waiver.id(),
                    waiver.code(),
                    waiver.language().tag(),
                    waiver.block().map(BlockId::value).orElse(null),
                    waiver.reason(),
                    PersonView.of(waiver.by()),
                    waiver.at().toString());
        }
    }

    @GET
    @Operation(summary = "List the waivers of a document", operationId = "listWaivers")
    public Wire.ListView<WaiverView> list(
            @PathParam("document") DocumentId id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context SignedIn who) {
        desk.document(id, Permission.TEXT_READ, who);
        return Wire.page(waivers.of(id), cursor, limit, WaiverView::of);
    }

    @POST
    @Operation(summary = "Set a finding aside", operationId = "waive")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WaiverView.class)))
    public Response waive(@PathParam("document") DocumentId id, WaiverBody body, @Context SignedIn who) {
        desk.document(id, Permission.WAIVE, who);
        FindingBody finding = Wire.required("finding", Wire.body(body).finding());
        Waiver waiver = waivers.waive(
                id,
                Wire.required("code", finding.code()),
                Wire.language(Wire.required("language", finding.language())),
                Optional.ofNullable(finding.block()).map(BlockId::new),
                Wire.required("reason", body.reason()),
                who.actor());
        return Wire.created("documents/" + id + "/waivers", WaiverView.of(waiver));
    }
}
