package org.travaux.rest.internal;

import java.util.UUID;
import javax.annotation.Priority;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;

/** Names each request, so that the log and the problem a caller sees can be laid side by side; sets the headers all share. */
@Provider
@PreMatching
@Priority(0)
final class Correlation implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String KEY = Correlation.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        current();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("X-Request-Id", current());
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
        if (!headers.containsKey("Content-Security-Policy")) {
            headers.putSingle("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (!headers.containsKey("Cache-Control")) {
            headers.putSingle("Cache-Control", "no-store");
        }
    }

    /** Returns the id of the request under way. */
    static String current() {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        if (message == null) {
            return UUID.randomUUID().toString();
        }
        Object known = message.getExchange().get(KEY);
        if (known == null) {
            known = UUID.randomUUID().toString();
            message.getExchange().put(KEY, known);
        }
        return (String) known;
    }
}
