package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Component;
import org.travaux.base.NotFound;

/** The description of this API, made when it was built. */
@Component(service = RestResource.class)
@Path("/openapi.json")
public final class OpenApiResource implements RestResource {
    @GET
    @ForEverybody
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "This description", operationId = "openApi")
    public Response read() {
        InputStream description = OpenApiResource.class.getResourceAsStream("/openapi.json");
        if (description == null) {
            throw NotFound.of("resource", "openapi.json");
        }
        return Response.ok(description)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
