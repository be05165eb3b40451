package org.travaux.identity.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.DelegationId;
import org.travaux.identity.Delegation;

/** Keeps delegations. */
@ConsumerType
public interface DelegationStore {
    /** Stores a new delegation; fails with {@code delegation.exists} where the code is taken. */
    void add(Delegation delegation);

    /** Replaces a delegation whose stored version is one less; fails with {@code version.stale} otherwise. */
    void replace(Delegation delegation);

    /** Removes a delegation; does nothing where it is gone. */
    void remove(DelegationId code);

    /** Returns the delegation with this code, if it exists. */
    Optional<Delegation> find(DelegationId code);

    /** Returns all delegations by code. */
    List<Delegation> all();
}
