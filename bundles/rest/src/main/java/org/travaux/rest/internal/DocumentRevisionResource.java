package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.travaux.base.DocumentId;
import org.travaux.document.Revision;
import org.travaux.document.Revisions;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;

/** The revisions of a document: those that are frozen, and freezing one more. */
@Component(service = RestResource.class)
@Path("/documents/{document}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DocumentRevisionResource implements RestResource {
    private final Revisions revisions;
    private final SegmentStates segments;
    private final Desk desk;

    @Activate
    public DocumentRevisionResource(
            @Reference Revisions revisions, @Reference SegmentStates segments, @Reference Desk desk) {
        this.revisions = revisions;
        this.segments = segments;
        this.desk = desk;
    }

    /** The name of a revision to freeze. */
    public record RevisionBody(String name) {}

    @POST
    @Operation(summary = "Freeze a revision", operationId = "freezeRevision")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DocumentViews.RevisionView.class)))
    public Response freeze(@PathParam("document") DocumentId document, RevisionBody body, @Context SignedIn who) {
        desk.document(document, Permission.REVISION_FREEZE, who);
        String name = Wire.required("name", Wire.body(body).name());
        Revision frozen = revisions.freeze(document, name, versions -> segments.at(document, versions), who.actor());
        return Wire.created("revisions/" + frozen.id(), DocumentViews.RevisionView.of(frozen));
    }

    @GET
    @Operation(summary = "List the revisions of a document, oldest first", operationId = "listRevisions")
    public Wire.ListView<DocumentViews.RevisionView> list(
            @PathParam("document") DocumentId document,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context SignedIn who) {
        desk.document(document, Permission.TEXT_READ, who);
        return Wire.page(revisions.of(document), cursor, limit, DocumentViews.RevisionView::of);
    }
}
