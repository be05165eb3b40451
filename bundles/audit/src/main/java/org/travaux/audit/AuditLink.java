package org.travaux.audit;

import org.travaux.base.Digest;

/**
 * One link of a chain: what can be handed out and re-hashed without telling what happened.
 *
 * @param number the number of its event
 * @param previous the hash of the link before, or the chain's {@linkplain AuditChain#origin() origin}
 * @param event the digest of its event
 * @param hash the hash over these three
 */
public record AuditLink(long number, Digest previous, Digest event, Digest hash) {
    static final String FORMAT = "travaux-audit-1";

    /** Returns the link of an event that follows the link with this hash. */
    public static AuditLink after(Digest previous, AuditEvent event) {
        Digest digest = event.digest();
        return new AuditLink(event.number(), previous, digest, hashOf(event.number(), previous, digest));
    }

    /** Tells whether the hash is that of the other three. */
    public boolean holds() {
        return hash.equals(hashOf(number, previous, event));
    }

    private static Digest hashOf(long number, Digest previous, Digest event) {
        return Digest.of(FORMAT + "\n" + number + "\n" + previous.hex() + "\n" + event.hex() + "\n");
    }
}
