package org.travaux.audit;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Actor;
import org.travaux.base.Page;

/** Writes and reads the record of who did what. It decides nothing about rights: its callers have asked {@code identity}. */
@ProviderType
public interface AuditTrail {
    /**
     * Records an act inside the current transaction, or in one of its own where there is none. The event is kept exactly if
     * the transaction is.
     *
     * @param action in the past, such as {@code revision.frozen}
     * @param subject to what it was done, such as {@code document:4711}
     * @param details scalars by name; never document text, never a secret
     */
    AuditEntry record(AuditChain chain, Actor actor, String action, String subject, Map<String, String> details);

    /** Returns the events of a chain, newest first, one page at a time. */
    Page<AuditEntry> read(AuditChain chain, Optional<String> cursor, int limit);

    /** Returns every link of a chain, and of its events those that may be seen. */
    AuditExtract extract(AuditChain chain, Predicate<AuditEvent> visible);

    /** Re-hashes a chain as it is stored and returns the first link that does not hold, if any. */
    Optional<BrokenLink> firstBroken(AuditChain chain);
}
