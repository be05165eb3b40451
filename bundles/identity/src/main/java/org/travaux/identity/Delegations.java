package org.travaux.identity;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Actor;
import org.travaux.base.DelegationId;

/** Keeps the delegations. Everybody with an account may read them; what changes them is for administrators. */
@ProviderType
public interface Delegations {
    /** Returns all delegations by code. */
    List<Delegation> all(Actor by);

    /** Returns the delegation, or fails with {@code delegation.not-found}. */
    Delegation get(Actor by, DelegationId code);

    /** Adds a delegation; fails with {@code delegation.exists} where the code is taken. */
    Delegation add(Actor by, Delegation delegation);

    /** Renames a delegation of this version; what was done in its name keeps the code. */
    Delegation rename(Actor by, DelegationId code, String name, long expectedVersion);

    /** Removes a delegation of this version; fails with {@code delegation.in-use} where an account acts for it. */
    void remove(Actor by, DelegationId code, long expectedVersion);
}
