package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.GET;
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
import org.travaux.base.Language;
import org.travaux.base.RevisionId;
import org.travaux.document.Exports;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;

/** One frozen revision and its files. */
@Component(service = RestResource.class)
@Path("/revisions/{revision}")
@Produces(MediaType.APPLICATION_JSON)
public final class RevisionResource implements RestResource {
    private final Exports exports;
    private final Desk desk;

    @Activate
    public RevisionResource(@Reference Exports exports, @Reference Desk desk) {
        this.exports = exports;
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Read a revision", operationId = "readRevision")
    public DocumentViews.RevisionView read(@PathParam("revision") RevisionId revision, @Context SignedIn who) {
        return DocumentViews.RevisionView.of(desk.revision(revision, Permission.TEXT_READ, who));
    }

    @GET
    @Path("languages/{file: [A-Za-z-]+[.](akn[.]xml|pdf|txt)}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Read a frozen text as Akoma Ntoso, PDF or plain text", operationId = "readRevisionFile")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/akn+xml", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = "string", format = "binary"))
            })
    public Response readFile(
            @PathParam("revision") RevisionId revision,
            @PathParam("file") String file,
            @Parameter(description = "clean (as agreed so far), compilation (with suggestions) or accepted")
                    @QueryParam("reading")
                    String reading,
            @Context SignedIn who) {
        desk.revision(revision, Permission.TEXT_READ, who);
        Language language = Files.language(file);
        return Files.download(exports.revision(revision, language, Files.kind(file, reading), who.actor()));
    }
}
