package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.NotFound;
import org.travaux.base.Unavailable;
import org.travaux.document.Document;
import org.travaux.document.DocumentType;
import org.travaux.document.Documents;
import org.travaux.document.ImportNote;
import org.travaux.document.Imported;
import org.travaux.document.ImportedText;
import org.travaux.document.spi.DocumentReader;
import org.travaux.identity.Access;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.SignedIn;

/** How a document comes into a dossier: empty, or from a file. */
@Component(service = RestResource.class)
@Path("/dossiers/{dossier}/documents")
@Produces(MediaType.APPLICATION_JSON)
public final class NewDocumentResource implements RestResource {
    private static final String AKOMA_NTOSO = "application/akn+xml";

    private final Documents documents;
    private final DocumentViews views;
    private final Desk desk;
    private final Access access;
    private final List<DocumentReader> readers;

    @Activate
    public NewDocumentResource(
            @Reference Documents documents,
            @Reference DocumentViews views,
            @Reference Desk desk,
            @Reference Access access,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<DocumentReader> readers) {
        this.documents = documents;
        this.views = views;
        this.desk = desk;
        this.access = access;
        this.readers = List.copyOf(readers);
    }

    /** An empty document. */
    public record DocumentBody(String type, String title, String language) {}

    /** A remark of the import. */
    public record NoteView(String code, String severity, String place, String message, Map<String, String> details) {
        static NoteView of(ImportNote note) {
            return new NoteView(
                    note.code(),
                    note.severity().name().toLowerCase(Locale.ROOT),
                    note.place(),
                    note.message(),
                    note.details());
        }
    }

    /** What came of an import. */
    public record ImportView(DocumentViews.DocumentView document, String language, List<NoteView> report) {}

    @GET
    @Operation(summary = "List the documents of a dossier", operationId = "listDocuments")
    public Wire.ListView<DocumentViews.SummaryView> list(
            @PathParam("dossier") DossierId dossier,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context SignedIn who) {
        access.require(who.actor(), Permission.DOSSIER_READ, Scope.of(dossier));
        return Wire.page(documents.in(dossier), cursor, limit, views::summary);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin an empty document, or import one from Akoma Ntoso or HTML",
            operationId = "createDocument",
            parameters =
                    @Parameter(
                            name = "document",
                            in = ParameterIn.QUERY,
                            description = "Of an import: the document that this file is one more language of",
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(oneOf = {DocumentViews.DocumentView.class, ImportView.class})))
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DocumentBody.class)),
                @Content(mediaType = AKOMA_NTOSO, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string", format = "binary"))
            })
    public Response create(@PathParam("dossier") DossierId dossier, DocumentBody body, @Context SignedIn who) {
        access.require(who.actor(), Permission.DOCUMENT_CREATE, Scope.of(dossier));
        Wire.body(body);
        Document made = documents.create(
                dossier,
                DocumentType.of(Wire.required("type", body.type())),
                Wire.required("title", body.title()),
                Wire.language(Wire.required("language", body.language())),
                who.actor());
        return Wire.created("documents/" + made.id(), views.view(made, who));
    }

    @POST
    @Consumes(AKOMA_NTOSO)
    @Operation(summary = "Import Akoma Ntoso", operationId = "importAkomaNtoso", hidden = true)
    public Response importAkomaNtoso(
            @PathParam("dossier") DossierId dossier,
            @QueryParam("document") DocumentId document,
            InputStream file,
            @Context HttpHeaders headers,
            @Context SignedIn who) {
        return importFile(dossier, document, file, headers.getMediaType(), who);
    }

    @POST
    @Consumes(MediaType.TEXT_HTML)
    @Operation(summary = "Import a declaration from HTML", operationId = "importHtml", hidden = true)
    public Response importHtml(
            @PathParam("dossier") DossierId dossier,
            @QueryParam("document") DocumentId document,
            InputStream file,
            @Context HttpHeaders headers,
            @Context SignedIn who) {
        return importFile(dossier, document, file, headers.getMediaType(), who);
    }

    private Response importFile(DossierId dossier, DocumentId into, InputStream file, MediaType sentAs, SignedIn who) {
        access.require(who.actor(), Permission.DOCUMENT_CREATE, Scope.of(dossier));
        if (into != null
                && !desk.document(into, Permission.DOCUMENT_CREATE, who)
                        .dossier()
                        .equals(dossier)) {
            throw NotFound.of(into);
        }
        ImportedText text = reader(sentAs.getType() + "/" + sentAs.getSubtype())
                .read(file, Optional.ofNullable(sentAs.getParameters().get(MediaType.CHARSET_PARAMETER)));
        Imported imported = into == null
                ? documents.importInto(dossier, text, who.actor())
                : documents.importLanguage(into, text, who.actor());
        return Wire.created(
                "documents/" + imported.document().id(),
                new ImportView(
                        views.view(imported.document(), who),
                        imported.language().tag(),
                        imported.report().stream().map(NoteView::of).toList()));
    }

    private DocumentReader reader(String mediaType) {
        return readers.stream()
                .filter(reader -> reader.mediaType().equalsIgnoreCase(mediaType))
                .findFirst()
                .orElseThrow(() ->
                        Unavailable.because("import.unavailable", "Nothing here reads such files at the moment."));
    }
}
