package org.travaux.audit;

import java.util.Optional;
import org.travaux.base.Digest;
import org.travaux.base.DossierId;
import org.travaux.base.Invalid;

/**
 * One chain of events: that of a dossier, or that of the system.
 *
 * @param dossier whose chain it is; empty for the system's
 */
public record AuditChain(Optional<DossierId> dossier) {
    /** The chain of acts that belong to no dossier: sign-ins, accounts, delegations. */
    public static final AuditChain SYSTEM = new AuditChain(Optional.empty());

    private static final String SYSTEM_NAME = "system";
    private static final String DOSSIER_PREFIX = "dossier:";

    /** Returns the chain of a dossier. */
    public static AuditChain of(DossierId dossier) {
        return new AuditChain(Optional.of(dossier));
    }

    /** Returns the chain with this {@linkplain #name() name}, or fails with {@code audit.chain-unknown}. */
    public static AuditChain named(String name) {
        if (name.equals(SYSTEM_NAME)) {
            return SYSTEM;
        }
        if (name.startsWith(DOSSIER_PREFIX)) {
            return of(new DossierId(name.substring(DOSSIER_PREFIX.length())));
        }
        throw Invalid.because("audit.chain-unknown", "A chain is the system's or a dossier's.");
    }

    /** Returns the name that is hashed and stored: {@code system} or {@code dossier:} and the dossier's identifier. */
    public String name() {
        return dossier.map(id -> DOSSIER_PREFIX + id.value()).orElse(SYSTEM_NAME);
    }

    /** Returns the hash that stands before the first link. */
    public Digest origin() {
        return Digest.of(AuditLink.FORMAT + "\n" + name() + "\n");
    }

    @Override
    public String toString() {
        return name();
    }
}
