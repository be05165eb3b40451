package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The description of this API to be read in a browser. */
@Component(service = RestResource.class)
@Path("/")
public final class DocsResource implements RestResource {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String KEPT = "public, max-age=300";

    private final String page;

    @Activate
    public DocsResource() {
        page = ApiPage.of(ApiDescription.read());
    }

    @GET
    @Path("docs")
    @ForEverybody
    @Produces("text/html;charset=utf-8")
    @Operation(summary = "This description, to be read", operationId = "docs")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    public Response read() {
        return Response.ok(page)
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", KEPT)
                .build();
    }

    @GET
    @Path("docs.css")
    @ForEverybody
    @Produces("text/css;charset=utf-8")
    @Operation(summary = "How the description looks", operationId = "docsStyle")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    public Response style() {
        InputStream style = DocsResource.class.getResourceAsStream("/docs.css");
        return Response.ok(style).header("Cache-Control", KEPT).build();
    }
}
