package org.travaux.live.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.travaux.base.Forbidden;
import org.travaux.identity.Sessions;
import org.travaux.identity.SignedIn;

/** Finds out who opens a connection: a browser by its cookie, CSRF token and origin, a program by its token. */
final class Doorkeeper {
    private static final String COOKIE = "travaux_session=";
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;

    /** Somebody who was let in, and the secret by which their session is lengthened. */
    record Visitor(SignedIn signedIn, String token) {
        @Override
        public String toString() {
            return signedIn.toString();
        }
    }

    Doorkeeper(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Returns who it is, or fails with {@code session.missing}, {@code session.ended}, {@code session.csrf-missing} or {@code session.origin}. */
    Visitor admit(Incoming hello, Socket socket) {
        Optional<String> own = hello.text("token").or(() -> bearer(socket));
        if (own.isPresent()) {
            return new Visitor(sessions.authenticate(own.get()), own.get());
        }
        String token =
                cookie(socket).orElseThrow(() -> Forbidden.anonymous("session.missing", "Nobody has signed in here."));
        if (!isSameOrigin(socket)) {
            throw Forbidden.because("session.origin", "This page is not one of ours.");
        }
        SignedIn signedIn = sessions.authenticate(token);
        if (!signedIn.accepts(hello.text("csrf").orElse(""))) {
            throw Forbidden.because("session.csrf-missing", "The greeting does not carry the session's CSRF token.");
        }
        return new Visitor(signedIn, token);
    }

    /** Lengthens the visitor's session, or fails with {@code session.ended}. */
    Visitor again(Visitor visitor) {
        return new Visitor(sessions.authenticate(visitor.token()), visitor.token());
    }

    boolean isOpen(Visitor visitor) {
        return sessions.isOpen(visitor.signedIn().session());
    }

    private static Optional<String> bearer(Socket socket) {
        return socket.header("Authorization")
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()));
    }

    private static Optional<String> cookie(Socket socket) {
        return socket.header("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(COOKIE))
                .map(pair -> pair.substring(COOKIE.length()))
                .findFirst();
    }

    /** A browser always says where its page came from; whoever does not is no browser and has a token. */
    private static boolean isSameOrigin(Socket socket) {
        String host = socket.header("Host").orElse("");
        return socket.header("Origin")
                .map(Doorkeeper::authority)
                .filter(host::equals)
                .isPresent();
    }

    private static String authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
