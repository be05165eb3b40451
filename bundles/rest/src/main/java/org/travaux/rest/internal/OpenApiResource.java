package org.travaux.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The description of this API for programs. */
@Component(service = RestResource.class)
@Path("/openapi.json")
public final class OpenApiResource implements RestResource {
    private final JsonNode description;

    @Activate
    public OpenApiResource() {
        description = ApiDescription.read().json();
    }

    @GET
    @ForEverybody
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "This description", operationId = "openApi")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    public Response read() {
        return Response.ok(description)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
