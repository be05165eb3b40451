package org.travaux.rest.internal;

import java.util.Optional;
import java.util.Set;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.travaux.base.Forbidden;
import org.travaux.identity.Sessions;
import org.travaux.identity.SignedIn;

/**
 * Finds out who asks. Programs send {@code Authorization: Bearer}; browsers send the cookie, and with everything that changes
 * something also {@code X-CSRF-Token}. Whoever is nobody is refused before the body is read, by everything that is not
 * {@link ForEverybody}.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
final class Authentication implements ContainerRequestFilter {
    static final String COOKIE = "travaux_session";
    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Sessions sessions;

    @Context
    private ResourceInfo resource;

    Authentication(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // A resource for everybody stays for everybody, also for a browser whose cookie has outlived its session.
        if (resource.getResourceMethod().isAnnotationPresent(ForEverybody.class)) {
            return;
        }
        if (resource.getResourceMethod().isAnnotationPresent(AlsoForNobody.class)
                && request.getHeaderString("Authorization") == null) {
            cookie(request).ifPresent(this::recognise);
            return;
        }
        Optional<String> bearer = bearer(request);
        String token = bearer.or(() -> cookie(request))
                .orElseThrow(() -> Forbidden.anonymous("session.missing", "Sign in first."));
        SignedIn who = sessions.authenticate(token);
        if (bearer.isEmpty()
                && !SAFE.contains(request.getMethod())
                && !who.accepts(request.getHeaderString("X-CSRF-Token"))) {
            throw Forbidden.because("session.csrf-missing", "The request does not carry the session's CSRF token.");
        }
        remember(who, token);
    }

    /** Returns who asks, if it is anybody. */
    static Optional<SignedIn> present() {
        return Optional.ofNullable(
                PhaseInterceptorChain.getCurrentMessage().getExchange().get(SignedIn.class));
    }

    /** Returns who asks; fails with {@code session.missing} where nobody was asked for. */
    static SignedIn required(Message message) {
        return Optional.ofNullable(message.getExchange().get(SignedIn.class))
                .orElseThrow(() -> Forbidden.anonymous("session.missing", "Sign in first."));
    }

    /** Returns the token by which the one who asks is known. */
    static String token() {
        return (String) PhaseInterceptorChain.getCurrentMessage().getExchange().get(COOKIE);
    }

    private void recognise(String token) {
        try {
            remember(sessions.authenticate(token), token);
        } catch (Forbidden ended) {
            // Then it is nobody.
        }
    }

    private static void remember(SignedIn who, String token) {
        Exchange exchange = PhaseInterceptorChain.getCurrentMessage().getExchange();
        exchange.put(SignedIn.class, who);
        exchange.put(COOKIE, token);
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
