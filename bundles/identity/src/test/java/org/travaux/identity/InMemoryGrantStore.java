package org.travaux.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.travaux.base.AccountId;
import org.travaux.base.Conflict;
import org.travaux.base.DossierId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.identity.spi.GrantStore;

/** Grants in memory. */
public final class InMemoryGrantStore implements GrantStore {
    private List<Grant> grants = new ArrayList<>();

    /** Makes a store that takes part in no transaction. */
    public InMemoryGrantStore() {}

    /** Makes a store whose changes are undone with the transaction. */
    public InMemoryGrantStore(InMemoryTransactions transactions) {
        transactions.join(() -> {
            List<Grant> before = new ArrayList<>(grants);
            return () -> grants = before;
        });
    }

    @Override
    public synchronized void add(Grant grant) {
        boolean held = grants.stream()
                .anyMatch(g -> g.account().equals(grant.account())
                        && g.dossier().equals(grant.dossier())
                        && g.role() == grant.role()
                        && g.language().equals(grant.language()));
        if (held) {
            throw Conflict.because("member.exists", "The account holds this role in the dossier.");
        }
        grants.add(grant);
    }

    @Override
    public synchronized boolean remove(GrantId id) {
        return grants.removeIf(grant -> grant.id().equals(id));
    }

    @Override
    public synchronized List<Grant> in(DossierId dossier) {
        return those(grant -> grant.dossier().equals(dossier));
    }

    @Override
    public synchronized List<Grant> of(AccountId account) {
        return those(grant -> grant.account().equals(account));
    }

    @Override
    public synchronized List<Grant> of(AccountId account, DossierId dossier) {
        return those(grant -> grant.account().equals(account) && grant.dossier().equals(dossier));
    }

    private List<Grant> those(Predicate<Grant> wanted) {
        return grants.stream().filter(wanted).toList();
    }
}
