package org.travaux.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import org.travaux.base.Actor;
import org.travaux.base.Digest;

/**
 * Somebody with an open session.
 *
 * @param session its identifier, the digest of the token
 * @param account as it is at this moment
 * @param csrf what a browser sends with everything that changes something; made from the token, so it is the session's own
 * @param expires when the session ends if nothing more is asked
 */
public record SignedIn(Digest session, Account account, String csrf, Instant expires) {
    /** Returns the account as the one who acts. */
    public Actor actor() {
        return account.actor();
    }

    /** Tells whether this is the session's CSRF token, in a time that does not depend on where it differs. */
    public boolean accepts(String presented) {
        return presented != null && MessageDigest.isEqual(csrf.getBytes(UTF_8), presented.getBytes(UTF_8));
    }

    /** Never shows the CSRF token. */
    @Override
    public String toString() {
        return "SignedIn[" + account.login() + "]";
    }
}
