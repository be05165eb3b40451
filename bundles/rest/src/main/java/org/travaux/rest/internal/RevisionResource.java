package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
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
import org.travaux.base.Language;
import org.travaux.base.RevisionId;
import org.travaux.document.Manuscripts;
import org.travaux.document.Revision;
import org.travaux.document.Revisions;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;

/** Frozen revisions and their files. */
@Component(service = RestResource.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RevisionResource implements RestResource {
    private final Revisions revisions;
    private final SegmentStates segments;
    private final Manuscripts manuscripts;
    private final Files files;
    private final Desk desk;

    @Activate
    public RevisionResource(
            @Reference Revisions revisions,
            @Reference SegmentStates segments,
            @Reference Manuscripts manuscripts,
            @Reference Files files,
            @Reference Desk desk) {
        this.revisions = revisions;
        this.segments = segments;
        this.manuscripts = manuscripts;
        this.files = files;
        this.desk = desk;
    }

    /** The name of a revision to freeze. */
    public record RevisionBody(String name) {}

    @POST
    @Path("documents/{document}/revisions")
    @Operation(summary = "Freeze a revision", operationId = "freezeRevision")
    public Response freeze(@PathParam("document") DocumentId document, RevisionBody body, @Context SignedIn who) {
        desk.document(document, Permission.REVISION_FREEZE, who);
        String name = Wire.required("name", Wire.required("body", body).name());
        Revision frozen = revisions.freeze(document, name, versions -> segments.at(document, versions), who.actor());
        return Wire.created("revisions/" + frozen.id(), DocumentViews.RevisionView.of(frozen));
    }

    @GET
    @Path("documents/{document}/revisions")
    @Operation(summary = "List the revisions of a document, oldest first", operationId = "listRevisions")
    public Wire.ListView<DocumentViews.RevisionView> list(
            @PathParam("document") DocumentId document, @Context SignedIn who) {
        desk.document(document, Permission.TEXT_READ, who);
        return Wire.ListView.of(revisions.of(document).stream()
                .map(DocumentViews.RevisionView::of)
                .toList());
    }

    @GET
    @Path("revisions/{revision}")
    @Operation(summary = "Read a revision", operationId = "readRevision")
    public DocumentViews.RevisionView read(@PathParam("revision") RevisionId revision, @Context SignedIn who) {
        return DocumentViews.RevisionView.of(desk.revision(revision, Permission.TEXT_READ, who));
    }

    @GET
    @Path("revisions/{revision}/languages/{file: [a-z]+[.](akn[.]xml|pdf|txt)}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Read a frozen text as Akoma Ntoso, PDF or plain text", operationId = "readRevisionFile")
    public Response readFile(
            @PathParam("revision") RevisionId revision, @PathParam("file") String file, @Context SignedIn who) {
        desk.revision(revision, Permission.TEXT_READ, who);
        Language language = Files.language(file);
        return files.answer(manuscripts.of(revision, language), Files.suffix(file));
    }
}
