package org.travaux.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.DossierId;
import org.travaux.base.Language;

/** Keeps who is what in a dossier. */
@ProviderType
public interface Members {
    /** Returns the members of a dossier in the order they were granted, one entry a grant; for its members. */
    List<Member> of(Actor by, DossierId dossier);

    /** Returns what the account holds in a dossier; nothing where it is no member. */
    List<Grant> held(AccountId account, DossierId dossier);

    /** Makes the creator of a new dossier its coordinator, in the transaction that stores the dossier. */
    Grant found(Actor creator, DossierId dossier);

    /**
     * Grants a role; for coordinators. Fails with {@code account.not-found}, {@code member.exists} or
     * {@code member.language-misplaced}.
     */
    Member grant(Actor by, DossierId dossier, AccountId account, Role role, Optional<Language> language);

    /**
     * Revokes a grant; for coordinators. Fails with {@code grant.not-found}, and with {@code member.last-coordinator} where
     * nobody would be left to grant anything.
     */
    void revoke(Actor by, DossierId dossier, GrantId grant);
}
