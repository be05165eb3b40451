package org.travaux.identity;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Actor;

/** Keeps the delegations. */
@ProviderType
public interface Delegations {
    /** Returns all delegations by code. */
    List<Delegation> all();

    /** Adds a delegation; fails with {@code permission.missing} or {@code delegation.exists}. */
    Delegation add(Actor by, Delegation delegation);
}
