package org.travaux.identity.internal;

import java.util.LinkedHashMap;
import java.util.List;
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
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.NotFound;
import org.travaux.base.Transactions;
import org.travaux.identity.Access;
import org.travaux.identity.Account;
import org.travaux.identity.Grant;
import org.travaux.identity.GrantId;
import org.travaux.identity.Member;
import org.travaux.identity.Members;
import org.travaux.identity.Permission;
import org.travaux.identity.Role;
import org.travaux.identity.Scope;
import org.travaux.identity.spi.AccountStore;
import org.travaux.identity.spi.GrantStore;

/** The members over the store of grants. */
@Component
public final class GrantedMembers implements Members {
    private final GrantStore grants;
    private final AccountStore accounts;
    private final Access access;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public GrantedMembers(
            @Reference GrantStore grants,
            @Reference AccountStore accounts,
            @Reference Access access,
            @Reference AuditTrail audit,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Member> of(Actor by, DossierId dossier) {
        access.require(by, Permission.DOSSIER_READ, Scope.of(dossier));
        return grants.in(dossier).stream()
                .map(grant -> new Member(account(grant.account()), grant))
                .toList();
    }

    @Override
    public List<Grant> held(AccountId account, DossierId dossier) {
        return grants.of(account, dossier);
    }

    @Override
    public Grant found(Actor creator, DossierId dossier) {
        return transactions.inTransaction(() -> {
            if (!grants.in(dossier).isEmpty()) {
                throw Conflict.because("dossier.exists", "The dossier has members already.");
            }
            return add(creator, dossier, creator.account(), Role.COORDINATOR, Optional.empty());
        });
    }

    @Override
    public Member grant(Actor by, DossierId dossier, AccountId account, Role role, Optional<Language> language) {
        access.require(by, Permission.MEMBERS_MANAGE, Scope.of(dossier));
        return transactions.inTransaction(
                () -> new Member(account(account), add(by, dossier, account, role, language)));
    }

    @Override
    public void revoke(Actor by, DossierId dossier, GrantId id) {
        access.require(by, Permission.MEMBERS_MANAGE, Scope.of(dossier));
        transactions.inTransaction(() -> {
            List<Grant> all = grants.in(dossier);
            Grant grant =
                    all.stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow(() -> NotFound.of("grant", id));
            checkSomebodyCoordinates(all, grant);
            grants.remove(id);
            audit.record(AuditChain.of(dossier), by, "grant.revoked", subject(grant), described(grant));
        });
    }

    private Grant add(Actor by, DossierId dossier, AccountId account, Role role, Optional<Language> language) {
        Grant grant = new Grant(GrantId.fresh(), dossier, account, role, language, clock.now());
        grants.add(grant);
        audit.record(AuditChain.of(dossier), by, "grant.made", subject(grant), described(grant));
        return grant;
    }

    private static void checkSomebodyCoordinates(List<Grant> all, Grant leaving) {
        boolean stays = all.stream().anyMatch(g -> g.role() == Role.COORDINATOR && !g.equals(leaving));
        if (leaving.role() == Role.COORDINATOR && !stays) {
            throw Conflict.because("member.last-coordinator", "Nobody would be left to decide who is a member.");
        }
    }

    private Account account(AccountId id) {
        return accounts.find(id).orElseThrow(() -> NotFound.of("account", id));
    }

    private static String subject(Grant grant) {
        return "account:" + grant.account();
    }

    private static Map<String, String> described(Grant grant) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("role", grant.role().wireName());
        grant.language().ifPresent(language -> details.put("language", language.tag()));
        return details;
    }
}
