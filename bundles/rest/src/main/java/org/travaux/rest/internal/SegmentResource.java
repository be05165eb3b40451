package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.BlockId;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.comparison.Change;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;
import org.travaux.translation.Bitext;
import org.travaux.translation.DroppedWords;
import org.travaux.translation.Seen;
import org.travaux.translation.Segment;
import org.travaux.translation.SegmentState;
import org.travaux.translation.SegmentView;
import org.travaux.translation.Segments;

/** The translator's bench: source and target side by side, and the state of each segment. */
@Component(service = RestResource.class)
@Path("/documents/{document}/languages/{language: [A-Za-z-]+}/segments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SegmentResource implements RestResource {
    private final Segments segments;
    private final Desk desk;

    @Activate
    public SegmentResource(@Reference Segments segments, @Reference Desk desk) {
        this.segments = segments;
        this.desk = desk;
    }

    /** A state to give, and the digests of the words the person saw; a reviewer says which translation, too. */
    public record StateBody(
            String state, @Schema(nullable = true) String sourceHash, @Schema(nullable = true) String targetHash) {}

    /** The state a segment has now. */
    public record SegmentStateView(String block, String state, long version) {}

    /** How many segments were given the state. */
    public record SetView(int set) {}

    /** Words that stayed, came or went. */
    public record ChangeView(String op, String text) {
        static ChangeView of(Change change) {
            return new ChangeView(change.op().wireName(), change.text());
        }
    }

    /** One segment on the bench. */
    public record SegmentItemView(
            String block,
            String kind,
            String container,
            String label,
            String sourceText,
            String sourceHash,
            String targetText,
            String targetHash,
            String state,
            boolean stale,
            List<ChangeView> sourceDiff,
            List<FindingView> findings,
            @Schema(nullable = true) PersonView translator,
            @Schema(nullable = true) PersonView by,
            @Schema(nullable = true) String at,
            long version) {
        static SegmentItemView of(SegmentView view) {
            return new SegmentItemView(
                    view.block().value(),
                    view.kind(),
                    view.container().value(),
                    view.label(),
                    view.sourceText(),
                    view.sourceHash().hex(),
                    view.targetText(),
                    view.targetHash().hex(),
                    view.state().wireName(),
                    view.stale(),
                    view.sourceDiff().stream().map(ChangeView::of).toList(),
                    view.findings().stream()
                            .map(f -> FindingView.of(f, view.label()))
                            .toList(),
                    view.translator().map(PersonView::of).orElse(null),
                    view.by().map(given -> PersonView.of(given.actor())).orElse(null),
                    view.by().map(given -> given.at().toString()).orElse(null),
                    view.version());
        }
    }

    /** Words whose paragraph the source has dropped. */
    public record DroppedView(String block, String kind, String words, long version, String at) {
        static DroppedView of(DroppedWords dropped) {
            return new DroppedView(
                    dropped.block().value(),
                    dropped.kind(),
                    dropped.words(),
                    dropped.version(),
                    dropped.at().toString());
        }
    }

    /** Two languages side by side. */
    public record BenchView(
            String source,
            String language,
            long sourceVersion,
            long version,
            List<SegmentItemView> items,
            List<DroppedView> dropped,
            boolean mayTranslate,
            boolean mayReview) {
        static BenchView of(Bitext bitext, boolean mayTranslate, boolean mayReview) {
            return new BenchView(
                    bitext.source().tag(),
                    bitext.language().tag(),
                    bitext.sourceVersion(),
                    bitext.version(),
                    bitext.items().stream().map(SegmentItemView::of).toList(),
                    bitext.dropped().stream().map(DroppedView::of).toList(),
                    mayTranslate,
                    mayReview);
        }
    }

    @GET
    @Operation(summary = "Source and target side by side", operationId = "readSegments")
    public BenchView read(
            @PathParam("document") DocumentId id, @PathParam("language") Language language, @Context SignedIn who) {
        desk.document(id, language, Permission.TEXT_READ, who);
        return BenchView.of(
                segments.sideBySide(id, language),
                desk.may(id, language, Permission.SEGMENT_TRANSLATE, who),
                desk.may(id, language, Permission.SEGMENT_REVIEW, who));
    }

    @PUT
    @Path("{block}")
    @Operation(summary = "Give a segment a state", operationId = "setSegment")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SegmentStateView.class)))
    public Response set(
            @PathParam("document") DocumentId id,
            @PathParam("language") Language language,
            @PathParam("block") BlockId block,
            StateBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context SignedIn who) {
        SegmentState state = state(id, language, body, who);
        long expected = Wire.expected(ifMatch);
        Segment set = segments.set(
                id,
                language,
                block,
                state,
                new Seen(
                        new Digest(Wire.required("sourceHash", body.sourceHash())),
                        Optional.ofNullable(body.targetHash()).map(Digest::new),
                        expected),
                who.actor());
        return Wire.ok(new SegmentStateView(block.value(), set.state().wireName(), set.version()), set.version());
    }

    @POST
    @Operation(summary = "Give all segments of a language a state", operationId = "setAllSegments")
    public SetView setAll(
            @PathParam("document") DocumentId id,
            @PathParam("language") Language language,
            StateBody body,
            @Context SignedIn who) {
        SegmentState state = state(id, language, body, who);
        return new SetView(segments.setAll(id, language, state, who.actor()));
    }

    /** Returns the state to give, to somebody who may give it: whoever may give none learns nothing of the body. */
    private SegmentState state(DocumentId id, Language language, StateBody body, SignedIn who) {
        desk.document(id, language, Permission.SEGMENT_TRANSLATE, who);
        SegmentState state =
                SegmentState.of(Wire.required("state", Wire.body(body).state()));
        if (state == SegmentState.REVIEWED) {
            desk.document(id, language, Permission.SEGMENT_REVIEW, who);
        }
        return state;
    }
}
