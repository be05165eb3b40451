package org.travaux.identity;

/**
 * A session that was just opened.
 *
 * @param token the secret that names the session from now on; it is told once and stored nowhere
 */
public record OpenedSession(String token, SignedIn signedIn) {
    /** Never shows the token. */
    @Override
    public String toString() {
        return "OpenedSession[" + signedIn + "]";
    }
}
