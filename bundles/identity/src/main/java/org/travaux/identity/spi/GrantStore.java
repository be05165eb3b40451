package org.travaux.identity.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.AccountId;
import org.travaux.base.DossierId;
import org.travaux.identity.Grant;
import org.travaux.identity.GrantId;

/** Keeps grants. */
@ConsumerType
public interface GrantStore {
    /** Stores a grant; fails with {@code member.exists} where the account holds the same role and language there. */
    void add(Grant grant);

    /** Removes a grant and tells whether it was there. */
    boolean remove(GrantId id);

    /** Returns the grants in a dossier in the order they were made. */
    List<Grant> in(DossierId dossier);

    /** Returns the grants of an account in the order they were made. */
    List<Grant> of(AccountId account);

    /** Returns the grants of an account in a dossier in the order they were made. */
    List<Grant> of(AccountId account, DossierId dossier);
}
