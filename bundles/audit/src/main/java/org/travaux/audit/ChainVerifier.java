package org.travaux.audit;

import java.util.Optional;
import org.travaux.base.Digest;

/**
 * Re-hashes a chain link by link. Feed it every link in order, from the first; the first that does not hold is named and the
 * verifier accepts no more. A chain that was cut at its end still holds: compare its {@link #head()} with one kept elsewhere.
 *
 * <p>Confined to one thread.
 */
public final class ChainVerifier {
    private final AuditChain chain;
    private Digest head;
    private long number;

    /** Starts at the origin of a chain. */
    public ChainVerifier(AuditChain chain) {
        this.chain = chain;
        this.head = chain.origin();
    }

    /** Re-hashes an extract and returns the first link that does not hold, if any. */
    public static Optional<BrokenLink> firstBroken(AuditExtract extract) {
        ChainVerifier verifier = new ChainVerifier(extract.chain());
        for (AuditExtract.Entry entry : extract.entries()) {
            Optional<BrokenLink> broken = verifier.next(entry.link(), entry.event());
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    /** Takes the next link and returns why it does not hold, if so. */
    public Optional<BrokenLink> next(AuditLink link, Optional<AuditEvent> event) {
        long expected = number + 1;
        if (link.number() != expected) {
            return broken(expected, "audit.link-missing", "The link is missing or out of order.");
        }
        if (!link.previous().equals(head)) {
            return broken(expected, "audit.link-moved", "The link does not follow the one before it.");
        }
        if (!link.holds()) {
            return broken(expected, "audit.link-altered", "The hash of the link is not that of its content.");
        }
        if (event.isPresent() && !belongs(event.get(), link)) {
            return broken(expected, "audit.event-altered", "The event is not the one that was recorded.");
        }
        number = expected;
        head = link.hash();
        return Optional.empty();
    }

    /** Returns the hash of the last link that held. */
    public Digest head() {
        return head;
    }

    /** Returns how many links held. */
    public long verified() {
        return number;
    }

    private boolean belongs(AuditEvent event, AuditLink link) {
        return event.chain().equals(chain)
                && event.number() == link.number()
                && event.digest().equals(link.event());
    }

    private static Optional<BrokenLink> broken(long number, String code, String message) {
        return Optional.of(new BrokenLink(number, code, message));
    }
}
