package org.travaux.identity;

/**
 * A session that was just opened.
 *
 * @param token the secret that names the session from now on; it is told once and stored nowhere
 * @param device by what this device is known at the next sign-in; opens nothing by itself, and outlives the session
 */
public record OpenedSession(String token, SignedIn signedIn, String device) {
    /** Never shows the token, nor the device's. */
    @Override
    public String toString() {
        return "OpenedSession[" + signedIn + "]";
    }
}
