package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import org.travaux.base.Actor;
import org.travaux.base.DelegationId;
import org.travaux.identity.Account;

/** A person as other members see them. */
public record PersonView(
        String id, @Schema(nullable = true) String login, String name, @Schema(nullable = true) String delegation) {
    static PersonView of(Account account) {
        return new PersonView(
                account.id().value(),
                account.login(),
                account.name(),
                account.delegation().map(DelegationId::value).orElse(null));
    }

    static PersonView of(Actor actor) {
        return new PersonView(
                actor.account().value(),
                null,
                actor.name(),
                actor.delegation().map(DelegationId::value).orElse(null));
    }
}
