package org.travaux.rest.internal;

import java.io.EOFException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.base.Conflict;
import org.travaux.base.DomainException;
import org.travaux.base.Forbidden;
import org.travaux.base.Invalid;
import org.travaux.base.NotFound;
import org.travaux.base.Unavailable;

/**
 * Answers every failure as an RFC 9457 problem: what the domain foresaw with its code, what HTTP refuses with a code per
 * status, and everything else as {@code internal}, with nothing but the correlation id that is also in the log.
 */
@Provider
final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final String INTERNAL = "internal";
    private static final String REFUSED = "request.refused";

    /** Where the connection itself, and what stands in the first line of a request, is read and written. */
    private static final List<String> CONNECTION = List.of(
            "org.eclipse.jetty.http.",
            "org.eclipse.jetty.io.",
            "org.eclipse.jetty.server.HttpConnection",
            "org.eclipse.jetty.server.HttpInput",
            "org.eclipse.jetty.server.HttpOutput",
            "org.eclipse.jetty.util.IteratingCallback",
            "org.apache.cxf.common.util.UrlUtils");

    /** What is refused as invalid with another status than 422. */
    private static final Map<String, Integer> INVALID = Map.of("request.malformed", 400, "precondition.required", 428);

    private static final Map<Integer, String> HTTP_CODES = Map.of(
            400, "request.malformed",
            404, "resource.not-found",
            405, "request.method-not-allowed",
            406, "request.not-acceptable",
            413, "request.too-large",
            415, "request.media-type-unsupported");

    /** Returns the codes that are given here and not where a rule lives. */
    static Set<String> codes() {
        Set<String> codes = new TreeSet<>(HTTP_CODES.values());
        codes.add(INTERNAL);
        codes.add(REFUSED);
        return codes;
    }

    @Override
    public Response toResponse(Throwable failure) {
        String instance = Correlation.current();
        if (failure instanceof DomainException domain) {
            return ofDomain(domain, instance);
        }
        if (failure.getCause() instanceof DomainException domain) {
            return ofDomain(domain, instance);
        }
        if (failure instanceof WebApplicationException http) {
            return ofHttp(http, instance);
        }
        if (isOfTheRequest(failure)) {
            LOG.debug("Request {} is none, or was broken off by its client", instance);
            return Problem.response(400, "request.malformed", "The request cannot be read.", instance, Map.of());
        }
        LOG.error("Request {} failed", instance, failure);
        return Problem.response(500, INTERNAL, "Something went wrong here. It has been recorded.", instance, Map.of());
    }

    /**
     * A client that goes away in the middle, or sends what is no request, is its own business: nobody reads the answer, and
     * nobody has to act. Some of that is found only while we read or write on, and told by types that are not known here: then
     * it counts where it was thrown. A file of ours that cannot be read is another matter.
     */
    static boolean isOfTheRequest(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure instanceof EOFException
                || trace.length > 0 && CONNECTION.stream().anyMatch(trace[0].getClassName()::startsWith)
                || failure.getCause() != null && isOfTheRequest(failure.getCause());
    }

    private static Response ofDomain(DomainException failure, String instance) {
        LOG.debug("Request {} was refused with {}", instance, failure.code());
        Response response =
                Problem.response(status(failure), failure.code(), failure.getMessage(), instance, failure.details());
        if (failure instanceof Unavailable unavailable && unavailable.retryAfterSeconds() > 0) {
            return Response.fromResponse(response)
                    .header("Retry-After", unavailable.retryAfterSeconds())
                    .build();
        }
        if (failure instanceof Unavailable) {
            LOG.warn("Request {} could not be served: {}", instance, failure.code(), failure);
        }
        return response;
    }

    private static int status(DomainException failure) {
        if (failure instanceof NotFound) {
            return 404;
        }
        if (failure instanceof Conflict conflict) {
            return conflict.isStale() ? 412 : 409;
        }
        if (failure instanceof Forbidden forbidden) {
            return forbidden.isAnonymous() ? 401 : 403;
        }
        if (failure instanceof Unavailable unavailable) {
            return unavailable.retryAfterSeconds() > 0 ? 429 : 503;
        }
        return ((Invalid) failure).isTooLarge() ? 413 : INVALID.getOrDefault(failure.code(), 422);
    }

    private static Response ofHttp(WebApplicationException failure, String instance) {
        int status = failure.getResponse().getStatus();
        if (status >= 500 && !isOfTheRequest(failure)) {
            LOG.error("Request {} failed", instance, failure);
        }
        String code = HTTP_CODES.getOrDefault(status, status >= 500 ? INTERNAL : REFUSED);
        return Problem.response(status, code, title(status), instance, Map.of());
    }

    private static String title(int status) {
        return switch (status) {
            case 404 -> "There is no such resource.";
            case 405 -> "The resource does not know this method.";
            case 406 -> "The resource has no such representation.";
            case 413 -> "The request is too large.";
            case 415 -> "The resource does not read this media type.";
            default ->
                status >= 500 ? "Something went wrong here. It has been recorded." : "The request cannot be read.";
        };
    }
}
