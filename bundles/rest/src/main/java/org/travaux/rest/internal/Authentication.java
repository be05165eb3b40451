package org.travaux.rest.internal;

import java.util.Optional;
import java.util.Set;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.travaux.base.Forbidden;
import org.travaux.identity.Sessions;
import org.travaux.identity.SignedIn;

/**
 * Finds out who asks. Programs send {@code Authorization: Bearer}; browsers send the cookie, and with everything that changes
 * something also {@code X-CSRF-Token}. Nobody is refused here for being nobody: the resource that needs somebody says so.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
final class Authentication implements ContainerRequestFilter {
    static final String COOKIE = "travaux_session";
    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Sessions sessions;

    Authentication(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> bearer = bearer(request);
        Optional<String> token = bearer.or(() -> cookie(request));
        if (token.isEmpty() || signsIn(request)) {
            return;
        }
        Message message = PhaseInterceptorChain.getCurrentMessage();
        SignedIn who;
        try {
            who = sessions.authenticate(token.get());
        } catch (Forbidden ended) {
            // A resource for everybody stays for everybody, also for a browser whose cookie has outlived its session.
            message.getExchange().put(Forbidden.class, ended);
            return;
        }
        if (bearer.isEmpty()
                && !SAFE.contains(request.getMethod())
                && !who.accepts(request.getHeaderString("X-CSRF-Token"))) {
            throw Forbidden.because("session.csrf-missing", "The request does not carry the session's CSRF token.");
        }
        message.getExchange().put(SignedIn.class, who);
        message.getExchange().put(COOKIE, token.get());
    }

    /** Returns who asks; fails with {@code session.missing} or {@code session.ended} where nobody does. */
    static SignedIn required(Message message) {
        SignedIn who = message.getExchange().get(SignedIn.class);
        if (who != null) {
            return who;
        }
        Forbidden ended = message.getExchange().get(Forbidden.class);
        throw ended != null ? ended : Forbidden.anonymous("session.missing", "Sign in first.");
    }

    /** Returns the token by which the one who asks is known. */
    static String token() {
        return (String) PhaseInterceptorChain.getCurrentMessage().getExchange().get(COOKIE);
    }

    private static boolean signsIn(ContainerRequestContext request) {
        return request.getMethod().equals("POST")
                && request.getUriInfo().getPath().endsWith("sessions");
    }

    private static Optional<String> bearer(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private static Optional<String> cookie(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(COOKIE)).map(Cookie::getValue);
    }
}
