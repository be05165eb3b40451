package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.travaux.collaboration.Authority;
import org.travaux.document.spi.CommitLog;
import org.travaux.document.spi.DocumentReader;
import org.travaux.document.spi.Renderer;
import org.travaux.search.SearchIndex;
import org.travaux.signature.Signer;

/**
 * Whether the product answers, and which of its parts are there. Public, and therefore tells nothing else. It is there
 * whatever part is not, so that it can name it.
 */
@Component(service = RestResource.class)
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource implements RestResource {
    private static final long PATIENCE_MILLIS = 2_000;

    private final StoreProbe store;
    private final List<CheckView> others;
    private final List<Signer> signers;

    @Activate
    public HealthResource(
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<CommitLog> logs,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<Authority> authorities,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<SearchIndex> indexes,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<Renderer> renderers,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<DocumentReader> readers,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<Signer> signers) {
        List<CommitLog> known = List.copyOf(logs);
        this.store = new StoreProbe(() -> known.stream().anyMatch(log -> log.lastSeq() >= 0), PATIENCE_MILLIS);
        this.others = List.of(
                CheckView.there("drafting", authorities),
                CheckView.there("search", indexes),
                CheckView.there("render", renderers),
                CheckView.there("interchange", readers));
        this.signers = List.copyOf(signers);
    }

    /**
     * One part.
     *
     * @param reason the code of what is wrong with it, {@code part.missing} where it is not there
     */
    public record CheckView(String name, boolean ok, @Schema(nullable = true) String reason) {
        private static final String MISSING = "part.missing";

        static CheckView there(String name, List<?> parts) {
            return of(name, parts.isEmpty() ? MISSING : null);
        }

        static CheckView of(String name, String reason) {
            return new CheckView(name, reason == null, reason);
        }

        boolean isThere() {
            return !MISSING.equals(reason);
        }
    }

    /**
     * The whole.
     *
     * @param ready whether all parts are there; one that is there and cannot do its work degrades the product, but others go on
     */
    public record HealthView(String status, boolean ready, String version, List<CheckView> checks) {}

    @GET
    @ForEverybody
    @Operation(summary = "Whether the product is well", operationId = "health")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HealthView.class)))
    @ApiResponse(responseCode = "503", content = @Content(schema = @Schema(implementation = HealthView.class)))
    public Response read() {
        List<CheckView> checks = new ArrayList<>();
        checks.add(CheckView.of("store", store.answers() ? null : CheckView.MISSING));
        checks.addAll(others);
        checks.add(
                signers.isEmpty()
                        ? CheckView.there("signature", signers)
                        : CheckView.of("signature", signers.get(0).trouble().orElse(null)));
        boolean ready = checks.stream().allMatch(CheckView::isThere);
        boolean ok = checks.stream().allMatch(CheckView::ok);
        return Response.status(ready ? 200 : 503)
                .entity(new HealthView(ok ? "ok" : "degraded", ready, version(), checks))
                .build();
    }

    private static String version() {
        String version = HealthResource.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }
}
