package org.travaux.audit.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditEntry;
import org.travaux.audit.AuditLink;

/** Keeps the chains; nothing in them is ever changed or removed. */
@ConsumerType
public interface AuditStore {
    /**
     * Returns the last link of a chain, if it has one. Inside a transaction nobody else appends to the chain until that
     * transaction ends.
     */
    Optional<AuditLink> head(AuditChain chain);

    /** Appends an event; fails with {@code audit.number-taken} where the chain has one of this number. */
    void append(AuditEntry entry);

    /** Returns the events of a chain after this number, in order, at most {@code limit}. */
    List<AuditEntry> after(AuditChain chain, long number, int limit);

    /** Returns the events of a chain before this number, newest first, at most {@code limit}. */
    List<AuditEntry> before(AuditChain chain, long number, int limit);
}
