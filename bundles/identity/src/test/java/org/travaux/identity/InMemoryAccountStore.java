package org.travaux.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.AccountId;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.base.Page;
import org.travaux.identity.spi.AccountStore;

/** Accounts in memory. */
public final class InMemoryAccountStore implements AccountStore {
    private Map<AccountId, Account> accounts = new LinkedHashMap<>();

    /** Makes a store that takes part in no transaction. */
    public InMemoryAccountStore() {}

    /** Makes a store whose changes are undone with the transaction. */
    public InMemoryAccountStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            Map<AccountId, Account> before = new LinkedHashMap<>(accounts);
            return () -> accounts = before;
        });
    }

    @Override
    public synchronized void add(Account account) {
        if (byLogin(account.login()).isPresent() || accounts.containsKey(account.id())) {
            throw Conflict.because("account.exists", "There is an account of this login.");
        }
        accounts.put(account.id(), account);
    }

    @Override
    public synchronized void replace(Account account) {
        long current = find(account.id()).map(Account::version).orElse(0L);
        if (current != account.version() - 1) {
            throw Conflict.stale(account.version() - 1, current);
        }
        accounts.put(account.id(), account);
    }

    @Override
    public synchronized Optional<Account> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public synchronized Optional<Account> byLogin(String login) {
        return accounts.values().stream().filter(a -> a.login().equals(login)).findFirst();
    }

    @Override
    public synchronized Page<Account> all(Optional<String> cursor, int limit) {
        List<Account> rest = sorted().stream()
                .filter(account -> account.login().compareTo(cursor.orElse("")) > 0)
                .toList();
        return rest.size() <= limit
                ? new Page<>(rest, Optional.empty())
                : new Page<>(
                        rest.subList(0, limit), Optional.of(rest.get(limit - 1).login()));
    }

    @Override
    public synchronized boolean anyOf(DelegationId delegation) {
        return accounts.values().stream()
                .anyMatch(account -> account.delegation().equals(Optional.of(delegation)));
    }

    @Override
    public synchronized List<Account> administrators() {
        return sorted().stream()
                .filter(account -> account.administrator() && !account.disabled())
                .toList();
    }

    private List<Account> sorted() {
        List<Account> all = new ArrayList<>(accounts.values());
        all.sort(Comparator.comparing(Account::login));
        return all;
    }
}
