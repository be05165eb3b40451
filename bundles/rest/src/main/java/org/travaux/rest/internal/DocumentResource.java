package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
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
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;

/** A document: its facts and the languages it is kept in. */
@Component(service = RestResource.class)
@Path("/documents/{document}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DocumentResource implements RestResource {
    private final Documents documents;
    private final DocumentViews views;
    private final Desk desk;

    @Activate
    public DocumentResource(@Reference Documents documents, @Reference DocumentViews views, @Reference Desk desk) {
        this.documents = documents;
        this.views = views;
        this.desk = desk;
    }

    /** Facts to change by name; {@code null} removes one. */
    public record FactsBody(Map<String, String> metadata) {}

    @GET
    @Operation(summary = "Read a document", operationId = "readDocument")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DocumentViews.DocumentView.class)))
    public Response read(@PathParam("document") DocumentId id, @Context SignedIn who) {
        Document document = desk.document(id, Permission.DOSSIER_READ, who);
        return Wire.ok(views.view(document, who), document.version());
    }

    @PATCH
    @Operation(summary = "Change the facts of a document", operationId = "changeFacts")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DocumentViews.DocumentView.class)))
    public Response change(
            @PathParam("document") DocumentId id,
            FactsBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context SignedIn who) {
        desk.document(id, Permission.METADATA_WRITE, who);
        Map<String, Optional<String>> facts = new HashMap<>();
        Wire.required("metadata", Wire.body(body).metadata())
                .forEach((name, value) -> facts.put(name, Optional.ofNullable(value)));
        Document changed = documents.patch(id, Wire.expected(ifMatch), facts, who.actor());
        return Wire.ok(views.view(changed, who), changed.version());
    }
}
