package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import org.travaux.base.DelegationId;
import org.travaux.base.Language;
import org.travaux.identity.Account;

/** An account as its owner and administrators see it. */
public record AccountView(
        String id,
        String login,
        String name,
        @Schema(nullable = true) String delegation,
        boolean administrator,
        boolean disabled,
        PreferencesView preferences,
        long version) {
    /** What the owner prefers. */
    public record PreferencesView(@Schema(nullable = true) String interfaceLanguage) {}

    static AccountView of(Account account) {
        return new AccountView(
                account.id().value(),
                account.login(),
                account.name(),
                account.delegation().map(DelegationId::value).orElse(null),
                account.administrator(),
                account.disabled(),
                new PreferencesView(
                        account.interfaceLanguage().map(Language::tag).orElse(null)),
                account.version());
    }
}
