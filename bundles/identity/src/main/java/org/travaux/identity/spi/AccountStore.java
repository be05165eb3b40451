package org.travaux.identity.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.AccountId;
import org.travaux.base.DelegationId;
import org.travaux.base.Page;
import org.travaux.identity.Account;

/** Keeps accounts; none is ever removed, because its acts bear its name. */
@ConsumerType
public interface AccountStore {
    /** Stores a new account; fails with {@code account.exists} where the login is taken. */
    void add(Account account);

    /** Replaces an account whose stored version is one less; fails with {@code version.stale} otherwise. */
    void replace(Account account);

    /** Returns the account, if it exists. */
    Optional<Account> find(AccountId id);

    /** Returns the account with this login, if it exists. */
    Optional<Account> byLogin(String login);

    /** Returns the accounts by login, one page at a time. */
    Page<Account> all(Optional<String> cursor, int limit);

    /** Tells whether an account acts for this delegation. */
    boolean anyOf(DelegationId delegation);

    /** Returns the administrators that are not disabled, by login. */
    List<Account> administrators();
}
