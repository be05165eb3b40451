package org.travaux.identity.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.AccountId;

/** Keeps the hashes of passwords, apart from the accounts, so that no list or view can show one. */
@ConsumerType
public interface PasswordStore {
    /** Stores the hash of an account's password in place of the one before. */
    void put(AccountId account, String hash);

    /** Returns the hash of the account's password, if it has one. */
    Optional<String> find(AccountId account);
}
