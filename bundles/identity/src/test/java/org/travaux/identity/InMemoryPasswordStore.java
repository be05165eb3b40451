package org.travaux.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.AccountId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.identity.spi.PasswordStore;

/** Hashes of passwords in memory. */
public final class InMemoryPasswordStore implements PasswordStore {
    private Map<AccountId, String> hashes = new LinkedHashMap<>();

    /** Makes a store that takes part in no transaction. */
    public InMemoryPasswordStore() {}

    /** Makes a store whose changes are undone with the transaction. */
    public InMemoryPasswordStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            Map<AccountId, String> before = new LinkedHashMap<>(hashes);
            return () -> hashes = before;
        });
    }

    @Override
    public synchronized void put(AccountId account, String hash) {
        hashes.put(account, hash);
    }

    @Override
    public synchronized Optional<String> find(AccountId account) {
        return Optional.ofNullable(hashes.get(account));
    }
}
