package org.travaux.audit;

import java.util.List;
import java.util.Optional;
import org.travaux.base.Digest;

/**
 * A chain as it is handed out: every link from the first, and the events that may be seen.
 *
 * @param chain whose links these are
 * @param entries in order
 */
public record AuditExtract(AuditChain chain, List<Entry> entries) {
    /**
     * One link, with its event where that may be seen.
     *
     * @param event empty where only the digest leaves the house
     */
    public record Entry(AuditLink link, Optional<AuditEvent> event) {}

    public AuditExtract {
        entries = List.copyOf(entries);
    }

    /** Returns the hash of the last link, which stands for the whole chain; the chain's origin where there is none. */
    public Digest head() {
        return entries.isEmpty()
                ? chain.origin()
                : entries.get(entries.size() - 1).link().hash();
    }
}
