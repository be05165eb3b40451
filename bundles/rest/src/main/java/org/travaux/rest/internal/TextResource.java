package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.travaux.base.Language;
import org.travaux.base.Page;
import org.travaux.document.Authenticity;
import org.travaux.document.Commit;
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.document.Exports;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.TextSchema;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;
import org.travaux.prose.Node;

/** The text of one language: its tree, its files, and how it came about. */
@Component(service = RestResource.class)
@Path("/documents/{document}/languages")
public final class TextResource implements RestResource {
    private final Texts texts;
    private final CommitLog log;
    private final Exports exports;
    private final Desk desk;
    private final Documents documents;
    private final DocumentViews views;

    @Activate
    public TextResource(
            @Reference Texts texts,
            @Reference CommitLog log,
            @Reference Exports exports,
            @Reference Desk desk,
            @Reference Documents documents,
            @Reference DocumentViews views) {
        this.texts = texts;
        this.log = log;
        this.exports = exports;
        this.desk = desk;
        this.documents = documents;
        this.views = views;
    }

    /** A text at a version; the tree in ProseMirror's JSON. */
    public record TextView(String document, String language, long version, String schemaHash, Object tree) {}

    /** One accepted change. */
    public record CommitView(long version, PersonView actor, String time, int steps) {
        static CommitView of(Commit commit) {
            return new CommitView(
                    commit.version(),
                    PersonView.of(commit.actor()),
                    commit.time().toString(),
                    commit.steps().size());
        }
    }

    /** A language to add. */
    public record LanguageBody(String language, @Schema(nullable = true) String authenticity) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a language", operationId = "addLanguage")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DocumentViews.DocumentView.class)))
    public Response addLanguage(@PathParam("document") DocumentId id, LanguageBody body, @Context SignedIn who) {
        desk.document(id, Permission.LANGUAGE_ADD, who);
        Language language =
                Wire.language(Wire.required("language", Wire.body(body).language()));
        Authenticity authenticity =
                body.authenticity() == null ? Authenticity.TRANSLATION : Authenticity.of(body.authenticity());
        Document changed = documents.addLanguage(id, language, authenticity, who.actor());
        return Wire.created("documents/" + id + "/languages/" + language.tag(), views.view(changed, who));
    }

    @GET
    @Path("{language: [A-Za-z-]+}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read a text", operationId = "readText")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TextView.class)))
    public Response read(
            @PathParam("document") DocumentId id,
            @PathParam("language") Language language,
            @QueryParam("version") Long version,
            @Parameter(description = "clean (as agreed so far), compilation or accepted; as it is stored without")
                    @QueryParam("reading")
                    String reading,
            @Context SignedIn who) {
        desk.document(id, language, Permission.TEXT_READ, who);
        TextId text = new TextId(id, language);
        Snapshot snapshot = version == null ? texts.head(text) : texts.at(text, version);
        Node tree = reading == null ? snapshot.tree() : Files.reading(reading).of(snapshot.tree());
        TextView view = new TextView(
                id.value(),
                language.tag(),
                snapshot.version(),
                TextSchema.hash().hex(),
                tree.toJsonValue());
        return Wire.ok(view, snapshot.version());
    }

    @GET
    @Path("{file: [A-Za-z-]+[.](akn[.]xml|pdf|txt)}")
    @Operation(summary = "Read a text as Akoma Ntoso, PDF or plain text", operationId = "readTextFile")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/akn+xml", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = "string", format = "binary"))
            })
    public Response readFile(
            @PathParam("document") DocumentId id,
            @PathParam("file") String file,
            @QueryParam("version") Long version,
            @Parameter(description = "clean (as agreed so far), compilation (with suggestions) or accepted")
                    @QueryParam("reading")
                    String reading,
            @Context SignedIn who) {
        Language language = Files.language(file);
        desk.document(id, language, Permission.TEXT_READ, who);
        OptionalLong wanted = version == null ? OptionalLong.empty() : OptionalLong.of(version);
        return Files.download(exports.text(id, language, wanted, Files.kind(file, reading), who.actor()));
    }

    @GET
    @Path("{language: [A-Za-z-]+}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List the commits of a text, oldest first", operationId = "readHistory")
    public Wire.ListView<CommitView> history(
            @PathParam("document") DocumentId id,
            @PathParam("language") Language language,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context SignedIn who) {
        desk.document(id, language, Permission.TEXT_READ, who);
        int most = Wire.limit(limit);
        long after = Wire.cursor(cursor).map(Wire::position).orElse(0L);
        List<Commit> commits = log.after(new TextId(id, language), after, most);
        Optional<String> next = commits.size() < most
                ? Optional.empty()
                : Optional.of(Long.toString(commits.get(commits.size() - 1).version()));
        return Wire.ListView.of(new Page<>(commits, next), CommitView::of);
    }
}
