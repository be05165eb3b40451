package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.comparison.Change;
import org.travaux.comparison.WordDiff;
import org.travaux.document.Document;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.editorial.Apparatus;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;
import org.travaux.translation.Unit;

/** What differs between two versions of a text, paragraph by paragraph, in words. */
@Component(service = RestResource.class)
@Path("/documents/{document}/languages/{language: [A-Za-z-]+}/comparison")
@Produces(MediaType.APPLICATION_JSON)
public final class ComparisonResource implements RestResource {
    private final Texts texts;
    private final Desk desk;

    @Activate
    public ComparisonResource(@Reference Texts texts, @Reference Desk desk) {
        this.texts = texts;
        this.desk = desk;
    }

    /** A paragraph or note that differs; one that only one version has is all new or all gone. */
    public record PassageView(String block, String kind, String label, List<SegmentResource.ChangeView> changes) {}

    /** The passages that differ, in the order of the later text, and how many words came and went in all. */
    public record ComparisonView(long from, long to, long added, long removed, List<PassageView> passages) {}

    @GET
    @Operation(summary = "Compare two versions of a text", operationId = "compareText")
    public ComparisonView compare(
            @PathParam("document") DocumentId id,
            @PathParam("language") Language language,
            @Parameter(description = "the earlier version; the first where none is given") @QueryParam("from")
                    Long from,
            @Parameter(description = "the later version; the present one where none is given") @QueryParam("to")
                    Long to,
            @Context SignedIn who) {
        Document document = desk.document(id, language, Permission.TEXT_READ, who);
        TextId text = new TextId(id, language);
        Snapshot before = texts.at(text, from == null ? 0 : from);
        Snapshot after = to == null ? texts.head(text) : texts.at(text, to);
        return compared(document, before, after);
    }

    private static ComparisonView compared(Document document, Snapshot before, Snapshot after) {
        Language language = after.text().language();
        Apparatus names = Apparatus.of(after.tree(), language, document.type());
        Apparatus earlier = Apparatus.of(before.tree(), language, document.type());
        List<PassageView> passages = new ArrayList<>();
        long added = 0;
        long removed = 0;
        for (Pair pair : pairs(Unit.byId(before.tree()), Unit.byId(after.tree()))) {
            List<Change> changes = WordDiff.between(pair.before(), pair.after(), language);
            added += words(changes, Change.Op.INSERT, language);
            removed += words(changes, Change.Op.DELETE, language);
            String label = (pair.isGone() ? earlier : names).name(pair.unit().id());
            passages.add(new PassageView(
                    pair.unit().id().value(),
                    pair.unit().kind(),
                    label,
                    changes.stream().map(SegmentResource.ChangeView::of).toList()));
        }
        return new ComparisonView(before.version(), after.version(), added, removed, passages);
    }

    /** One unit as both versions have it; empty words where one has it not. */
    private record Pair(Unit unit, String before, String after, boolean isGone) {}

    /** Returns the units whose words differ, in the order of the later text; those that are gone stand at the end. */
    private static List<Pair> pairs(Map<BlockId, Unit> before, Map<BlockId, Unit> after) {
        Map<BlockId, Unit> gone = new LinkedHashMap<>(before);
        List<Pair> pairs = new ArrayList<>();
        after.forEach((id, unit) -> {
            Unit was = gone.remove(id);
            String words = was == null ? "" : was.words();
            if (!words.equals(unit.words())) {
                pairs.add(new Pair(unit, words, unit.words(), false));
            }
        });
        gone.values().stream()
                .filter(unit -> !unit.isBlank())
                .forEach(unit -> pairs.add(new Pair(unit, unit.words(), "", true)));
        return pairs;
    }

    private static long words(List<Change> changes, Change.Op op, Language language) {
        return changes.stream()
                .filter(change -> change.op() == op)
                .mapToLong(change -> WordDiff.words(change.text(), language))
                .sum();
    }
}
