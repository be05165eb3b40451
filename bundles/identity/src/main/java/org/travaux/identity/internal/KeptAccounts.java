package org.travaux.identity.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.Clock;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.base.Forbidden;
import org.travaux.base.Invalid;
import org.travaux.base.NotFound;
import org.travaux.base.Page;
import org.travaux.base.Transactions;
import org.travaux.identity.Access;
import org.travaux.identity.Account;
import org.travaux.identity.AccountChange;
import org.travaux.identity.Accounts;
import org.travaux.identity.NewAccount;
import org.travaux.identity.OwnChange;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.SignedIn;
import org.travaux.identity.spi.AccountStore;
import org.travaux.identity.spi.DelegationStore;
import org.travaux.identity.spi.SessionStore;

/** The accounts over their stores. */
@Component
public final class KeptAccounts implements Accounts {
    private final AccountStore accounts;
    private final DelegationStore delegations;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Access access;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public KeptAccounts(
            @Reference AccountStore accounts,
            @Reference DelegationStore delegations,
            @Reference SessionStore sessions,
            @Reference Passwords passwords,
            @Reference Access access,
            @Reference AuditTrail audit,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.delegations = delegations;
        this.sessions = sessions;
        this.passwords = passwords;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Account create(Actor by, NewAccount fresh) {
        access.require(by, Permission.ACCOUNTS_MANAGE, Scope.SYSTEM);
        Account account = new Account(
                AccountId.fresh(),
                normal(fresh.login()),
                fresh.name(),
                fresh.delegation(),
                fresh.administrator(),
                false,
                Optional.empty(),
                clock.now(),
                1);
        passwords.check(fresh.password(), account.login());
        String hash = passwords.hash(fresh.password());
        return transactions.inTransaction(() -> {
            account.delegation().ifPresent(this::checkExists);
            accounts.add(account);
            passwords.put(account.id(), hash);
            record(by, "account.created", account, Map.of("login", account.login()));
            return account;
        });
    }

    @Override
    public Account change(Actor by, AccountId id, AccountChange change, long expectedVersion) {
        access.require(by, Permission.ACCOUNTS_MANAGE, Scope.SYSTEM);
        String login = find(id).login();
        change.password().ifPresent(password -> passwords.check(password, login));
        Optional<String> hash = change.password().map(passwords::hash);
        return transactions.inTransaction(() -> {
            Account before = expected(id, expectedVersion);
            Account after = before.changed(change);
            change.delegation().flatMap(d -> d).ifPresent(this::checkExists);
            checkSomebodyKeepsAccounts(before, after);
            accounts.replace(after);
            hash.ifPresent(h -> passwords.put(id, h));
            if (after.disabled() || hash.isPresent()) {
                sessions.removeAllOf(id, Optional.empty());
            }
            record(by, "account.changed", after, described(change));
            return after;
        });
    }

    @Override
    public Page<Account> all(Actor by, Optional<String> cursor, int limit) {
        access.require(by, Permission.ACCOUNTS_MANAGE, Scope.SYSTEM);
        return accounts.all(cursor, Math.max(1, Math.min(limit, Page.LIMIT)));
    }

    @Override
    public Account find(AccountId id) {
        return accounts.find(id).orElseThrow(() -> NotFound.of("account", id));
    }

    @Override
    public Account byLogin(String login) {
        return accounts.byLogin(normal(login)).orElseThrow(() -> NotFound.of("account", login));
    }

    @Override
    public Account changeOwn(SignedIn self, OwnChange change, long expectedVersion) {
        Account known = self.account();
        Optional<String> hash = change.password().map(wanted -> {
            if (!passwords.matches(Optional.of(known.id()), wanted.old())) {
                throw Forbidden.because("password.wrong", "This is not your present password.");
            }
            passwords.check(wanted.fresh(), known.login());
            return passwords.hash(wanted.fresh());
        });
        return transactions.inTransaction(() -> {
            Account before = expected(known.id(), expectedVersion);
            Account after = before.changed(change);
            accounts.replace(after);
            hash.ifPresent(fresh -> {
                passwords.put(after.id(), fresh);
                sessions.removeAllOf(after.id(), Optional.of(self.session()));
                record(self.actor(), "password.changed", after, Map.of());
            });
            return after;
        });
    }

    /** Returns a login as it is stored; whoever types capitals or spaces around means the same account. */
    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private Account expected(AccountId id, long version) {
        Account known = find(id);
        if (known.version() != version) {
            throw Conflict.stale(version, known.version());
        }
        return known;
    }

    private void checkExists(DelegationId code) {
        if (delegations.find(code).isEmpty()) {
            throw Invalid.because(
                    "account.delegation-unknown", "There is no such delegation.", Map.of("delegation", code.value()));
        }
    }

    private void checkSomebodyKeepsAccounts(Account before, Account after) {
        boolean leaves = before.administrator() && !before.disabled() && (!after.administrator() || after.disabled());
        List<Account> administrators = leaves ? accounts.administrators() : List.of();
        if (leaves && administrators.size() <= 1) {
            throw Conflict.because(
                    "account.last-administrator", "Nobody would be left to keep accounts and delegations.");
        }
    }

    private void record(Actor by, String action, Account account, Map<String, String> details) {
        audit.record(AuditChain.SYSTEM, by, action, "account:" + account.id(), details);
    }

    private static Map<String, String> described(AccountChange change) {
        Map<String, String> details = new LinkedHashMap<>();
        change.name().ifPresent(name -> details.put("name", name));
        change.delegation()
                .ifPresent(d ->
                        details.put("delegation", d.map(DelegationId::value).orElse("none")));
        change.disabled().ifPresent(disabled -> details.put("disabled", disabled.toString()));
        change.administrator().ifPresent(administrator -> details.put("administrator", administrator.toString()));
        change.password().ifPresent(password -> details.put("password", "changed"));
        return details;
    }
}
