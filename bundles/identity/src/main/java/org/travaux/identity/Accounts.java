package org.travaux.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.Page;

/** Keeps the accounts. All but the last three methods are for administrators and fail with {@code permission.missing}. */
@ProviderType
public interface Accounts {
    /**
     * Makes an account; fails with {@code account.exists}, {@code delegation.not-found} or {@code password.weak}.
     */
    Account create(Actor by, NewAccount account);

    /**
     * Changes an account whose version is the expected one. A new password or disabling ends its sessions. Fails with
     * {@code version.stale}, and with {@code account.last-administrator} where nobody would be left to keep accounts.
     */
    Account change(Actor by, AccountId id, AccountChange change, long expectedVersion);

    /** Returns all accounts by login, one page at a time. */
    Page<Account> all(Actor by, Optional<String> cursor, int limit);

    /** Returns the account, or fails with {@code account.not-found}; asks for no permission. */
    Account find(AccountId id);

    /** Returns the account with this login, or fails with {@code account.not-found}; asks for no permission. */
    Account byLogin(String login);

    /**
     * Changes one's own account, whose version is the expected one. A new password ends all sessions but this one. Fails with
     * {@code version.stale}, {@code password.wrong} or {@code password.weak}, and then nothing is changed.
     */
    Account changeOwn(SignedIn self, OwnChange change, long expectedVersion);
}
