package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.DossierId;
import org.travaux.base.Invalid;
import org.travaux.base.RevisionId;
import org.travaux.document.DocumentType;
import org.travaux.document.Dossiers;
import org.travaux.document.Stage;
import org.travaux.identity.Access;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.SignedIn;
import org.travaux.search.SearchHit;
import org.travaux.search.SearchIndex;
import org.travaux.search.SearchQuery;
import org.travaux.search.SearchResult;

/** Searching every language of every text and revision that one may read. */
@Component(service = RestResource.class)
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource implements RestResource {
    private final SearchIndex index;
    private final Dossiers dossiers;
    private final Access access;

    @Activate
    public SearchResource(@Reference SearchIndex index, @Reference Dossiers dossiers, @Reference Access access) {
        this.index = index;
        this.dossiers = dossiers;
        this.access = access;
    }

    /** A found paragraph; the snippet is HTML with nothing but {@code mark} elements in it. */
    public record PassageView(String block, String label, String snippet) {
        static PassageView of(SearchHit.Passage passage) {
            return new PassageView(passage.block().value(), passage.label(), html(passage.snippet()));
        }

        private static String html(List<SearchHit.Piece> snippet) {
            return snippet.stream()
                    .map(piece -> piece.found() ? "<mark>" + escaped(piece.text()) + "</mark>" : escaped(piece.text()))
                    .collect(Collectors.joining());
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    }

    /**
     * A language of a document in which something was found.
     *
     * @param passages its best passages, of as many as were found
     */
    public record HitView(
            String document,
            @Schema(nullable = true) String revision,
            @Schema(nullable = true) String revisionName,
            String dossier,
            String language,
            String title,
            @Schema(nullable = true) String symbol,
            @Schema(nullable = true) String date,
            List<PassageView> passages,
            long found) {
        static HitView of(SearchHit hit) {
            return new HitView(
                    hit.document().value(),
                    hit.revision().map(RevisionId::value).orElse(null),
                    hit.revision().map(id -> hit.revisionName()).orElse(null),
                    hit.dossier().value(),
                    hit.language().tag(),
                    hit.title(),
                    hit.symbol().isEmpty() ? null : hit.symbol(),
                    hit.day().map(LocalDate::toString).orElse(null),
                    hit.passages().stream().map(PassageView::of).toList(),
                    hit.found());
        }
    }

    /** A value of a facet, what people call it where that is not said by the value, and its number of hits. */
    public record CountView(String value, @Schema(nullable = true) String label, long hits) {}

    /**
     * A page of hits, with the total and the counts of the whole.
     *
     * @param complete whether the index holds everything: not while it is being made again
     */
    public record ResultView(
            List<HitView> items,
            long total,
            Map<String, List<CountView>> facets,
            @Schema(nullable = true) String next,
            boolean complete) {}

    @GET
    @Operation(summary = "Search", operationId = "search")
    public ResultView search(
            @QueryParam("q") String text,
            @Parameter(description = "the language that stands higher, other things being equal") @QueryParam("prefer")
                    String preferred,
            @QueryParam("lang") List<String> languages,
            @QueryParam("type") List<String> types,
            @QueryParam("stage") List<String> stages,
            @QueryParam("dossier") List<String> dossiers,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("scope") String scope,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context SignedIn who) {
        access.require(who.actor(), Permission.SEARCH, Scope.SYSTEM);
        int most = Wire.limit(limit);
        int offset = (int) Math.min(Wire.cursor(cursor).map(Wire::position).orElse(0L), Integer.MAX_VALUE);
        SearchQuery query = new SearchQuery(
                text == null ? "" : text,
                Optional.ofNullable(preferred).filter(tag -> !tag.isEmpty()).map(Wire::language),
                all(languages, Wire::language),
                all(types, DocumentType::of),
                all(stages, Stage::of),
                all(dossiers, DossierId::new),
                day(from),
                day(to),
                reach(scope),
                offset,
                most);
        SearchResult result = index.search(query, access.readable(who.actor()));
        int after = offset + most;
        String next = after < result.total() && after <= 10_000 ? Integer.toString(after) : null;
        return new ResultView(
                result.hits().stream().map(HitView::of).toList(),
                result.total(),
                facets(result),
                next,
                index.isComplete());
    }

    private Map<String, List<CountView>> facets(SearchResult result) {
        Map<String, List<CountView>> facets = new TreeMap<>();
        result.facets()
                .forEach((name, counts) -> facets.put(
                        name,
                        counts.stream()
                                .map(count -> new CountView(
                                        count.value(),
                                        name.equals("dossier") ? title(count.value()) : null,
                                        count.hits()))
                                .toList()));
        return facets;
    }

    private String title(String dossier) {
        return dossiers.get(new DossierId(dossier)).title();
    }

    private static <T> Set<T> all(List<String> values, Function<String, T> reader) {
        List<String> given = values == null ? List.of() : new ArrayList<>(values);
        return given.stream().filter(v -> !v.isEmpty()).map(reader).collect(Collectors.toSet());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.ofNullable(text).filter(t -> !t.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw Invalid.because("search.date-malformed", "A date is written as 2026-11-24.");
        }
    }

    private static SearchQuery.Reach reach(String scope) {
        return switch (scope == null ? "live" : scope.toLowerCase(Locale.ROOT)) {
            case "live" -> SearchQuery.Reach.LIVE;
            case "revisions" -> SearchQuery.Reach.REVISIONS;
            case "all" -> SearchQuery.Reach.ALL;
            default -> throw Invalid.because("search.scope-unknown", "The scope is live, revisions or all.");
        };
    }
}
