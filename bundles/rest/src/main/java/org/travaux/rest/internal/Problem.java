package org.travaux.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import javax.ws.rs.core.Response;

/** An RFC 9457 problem on its way out. */
final class Problem {
    static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    /**
     * Returns the response.
     *
     * @param type the stable code
     * @param instance the correlation id, which is also in the log
     */
    static Response response(int status, String type, String title, String instance, Map<String, Object> details) {
        ObjectNode json = WireJson.mapper().createObjectNode();
        json.put("type", type).put("title", title).put("status", status).put("instance", instance);
        details.forEach((name, value) -> json.set(name, WireJson.mapper().valueToTree(value)));
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .entity(json.toString())
                .build();
    }
}
