package org.travaux.identity;

import java.lang.annotation.Annotation;
import java.util.Optional;
import org.travaux.audit.AuditTrail;
import org.travaux.audit.AuditTrails;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.DossierId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.base.Language;
import org.travaux.base.ManualClock;
import org.travaux.identity.internal.GrantedAccess;
import org.travaux.identity.internal.GrantedMembers;
import org.travaux.identity.internal.IdentityConfig;
import org.travaux.identity.internal.KeptAccounts;
import org.travaux.identity.internal.KeptDelegations;
import org.travaux.identity.internal.Passwords;
import org.travaux.identity.internal.TokenSessions;

/** All of identity over stores in memory, for the tests of this bundle and of those above it. */
public final class House {
    /** The password of everybody whom {@link #person} makes. */
    public static final String PASSWORD = "correct horse battery";

    public final ManualClock clock = new ManualClock();
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final AuditTrail audit = AuditTrails.inMemory(transactions, clock);
    public final InMemoryAccountStore accountStore = new InMemoryAccountStore(transactions);
    public final InMemoryPasswordStore passwordStore = new InMemoryPasswordStore(transactions);
    public final InMemoryDelegationStore delegationStore = new InMemoryDelegationStore(transactions);
    public final InMemoryGrantStore grantStore = new InMemoryGrantStore(transactions);
    public final InMemorySessionStore sessionStore = new InMemorySessionStore(transactions);
    public final Access access = new GrantedAccess(accountStore, grantStore);
    private final Passwords passwords = new Passwords(passwordStore, new PlainPasswordHasher());
    public final Accounts accounts = new KeptAccounts(
            accountStore, delegationStore, sessionStore, passwords, access, audit, transactions, clock);
    public final Delegations delegations =
            new KeptDelegations(delegationStore, accountStore, access, audit, transactions);
    public final Members members = new GrantedMembers(grantStore, accountStore, access, audit, transactions, clock);
    public final Sessions sessions =
            new TokenSessions(accountStore, sessionStore, passwords, audit, transactions, clock, defaults());

    /** Makes an account without any right. */
    public Actor person(String login) {
        return accounts.create(Actor.system("test"), new NewAccount(login, login, Optional.empty(), false, PASSWORD))
                .actor();
    }

    /** Makes an administrator. */
    public Actor administrator(String login) {
        return accounts.create(Actor.system("test"), new NewAccount(login, login, Optional.empty(), true, PASSWORD))
                .actor();
    }

    /** Makes an account with a role in the dossier. */
    public Actor member(String login, DossierId dossier, Role role) {
        return grant(person(login), dossier, role, Optional.empty());
    }

    /** Makes an account that translates into a language in the dossier. */
    public Actor translator(String login, DossierId dossier, Language language) {
        return grant(person(login), dossier, Role.TRANSLATOR, Optional.of(language));
    }

    /** Returns the account of somebody. */
    public Account account(AccountId id) {
        return accounts.find(id);
    }

    private Actor grant(Actor person, DossierId dossier, Role role, Optional<Language> language) {
        members.grant(Actor.system("test"), dossier, person.account(), role, language);
        return person;
    }

    private static IdentityConfig defaults() {
        return new IdentityConfig() {
            @Override
            public int session_idle_minutes() {
                return 720;
            }

            @Override
            public int session_longest_hours() {
                return 168;
            }

            @Override
            public int sessions_per_account() {
                return 3;
            }

            @Override
            public String initial_password_file() {
                return "";
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return IdentityConfig.class;
            }
        };
    }
}
