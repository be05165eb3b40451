package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.identity.Permission;
import org.travaux.identity.SignedIn;
import org.travaux.translation.ConcordanceGrid;
import org.travaux.translation.Readiness;

/** Whether all languages say the same, paragraph by paragraph. */
@Component(service = RestResource.class)
@Path("/documents/{document}/concordance")
@Produces(MediaType.APPLICATION_JSON)
public final class ConcordanceResource implements RestResource {
    private final Readiness readiness;
    private final Desk desk;

    @Activate
    public ConcordanceResource(@Reference Readiness readiness, @Reference Desk desk) {
        this.readiness = readiness;
        this.desk = desk;
    }

    /** One paragraph in one language. */
    public record CellView(boolean present, boolean ok, List<FindingView> findings) {}

    /** One paragraph in all languages. */
    public record RowView(String block, String kind, String label, Map<String, CellView> cells) {
        static RowView of(ConcordanceGrid.Row row) {
            Map<String, CellView> cells = new TreeMap<>();
            row.cells()
                    .forEach((language, cell) -> cells.put(
                            language.tag(),
                            new CellView(
                                    cell.present(),
                                    cell.ok(),
                                    cell.findings().stream()
                                            .map(finding -> FindingView.of(finding, row.label()))
                                            .toList())));
            return new RowView(row.block().value(), row.kind(), row.label(), cells);
        }
    }

    /** The whole grid. */
    public record GridView(List<String> languages, List<RowView> rows) {}

    @GET
    @Operation(summary = "The concordance of all languages", operationId = "readConcordance")
    public GridView read(@PathParam("document") DocumentId id, @Context SignedIn who) {
        desk.document(id, Permission.TEXT_READ, who);
        ConcordanceGrid grid = readiness.grid(id);
        return new GridView(
                grid.languages().stream().map(Language::tag).toList(),
                grid.rows().stream().map(RowView::of).toList());
    }
}
