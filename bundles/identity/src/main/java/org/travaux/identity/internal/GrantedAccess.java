package org.travaux.identity.internal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Actor;
import org.travaux.base.DossierId;
import org.travaux.base.Forbidden;
import org.travaux.base.NotFound;
import org.travaux.identity.Access;
import org.travaux.identity.Account;
import org.travaux.identity.Grant;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.spi.AccountStore;
import org.travaux.identity.spi.GrantStore;

/** Decides from what the stores hold at the moment of the question; nothing is remembered that could be revoked. */
@Component
public final class GrantedAccess implements Access {
    private final AccountStore accounts;
    private final GrantStore grants;

    @Activate
    public GrantedAccess(@Reference AccountStore accounts, @Reference GrantStore grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    @Override
    public boolean may(Actor actor, Permission permission, Scope scope) {
        return permissionsOf(actor, scope).contains(permission);
    }

    @Override
    public void require(Actor actor, Permission permission, Scope scope) {
        Set<Permission> held = permissionsOf(actor, scope);
        if (held.contains(permission)) {
            return;
        }
        scope.dossier()
                .filter(dossier -> !held.contains(Permission.DOSSIER_READ))
                .ifPresent(dossier -> {
                    throw NotFound.of(dossier);
                });
        throw Forbidden.because(
                "permission.missing", "You may not do this here.", Map.of("permission", permission.code()));
    }

    @Override
    public Set<DossierId> readable(Actor actor) {
        if (actor.isSystem()) {
            throw new IllegalArgumentException("the system reads every dossier and has no list of them");
        }
        if (!isActive(actor)) {
            return Set.of();
        }
        return grants.of(actor.account()).stream()
                .filter(grant -> grant.allows(Permission.DOSSIER_READ, Scope.of(grant.dossier())))
                .map(Grant::dossier)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Permission> permissionsOf(Actor actor, Scope scope) {
        if (actor.isSystem()) {
            return EnumSet.allOf(Permission.class);
        }
        return accounts.find(actor.account())
                .filter(account -> !account.disabled())
                .map(account -> permissionsOf(account, scope))
                .orElse(Set.of());
    }

    private Set<Permission> permissionsOf(Account account, Scope scope) {
        List<Grant> held =
                scope.dossier().map(dossier -> grants.of(account.id(), dossier)).orElse(List.of());
        EnumSet<Permission> allowed = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (permission.isOfDossier()) {
                if (held.stream().anyMatch(grant -> grant.allows(permission, scope))) {
                    allowed.add(permission);
                }
            } else if (!permission.isOfAdministrators() || account.administrator()) {
                allowed.add(permission);
            }
        }
        return Collections.unmodifiableSet(allowed);
    }

    private boolean isActive(Actor actor) {
        return accounts.find(actor.account())
                .filter(account -> !account.disabled())
                .isPresent();
    }
}
