package org.travaux.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.Characters;
import org.travaux.base.DelegationId;
import org.travaux.base.Invalid;
import org.travaux.base.Language;

/**
 * A person or program that can sign in. The hash of its password is kept elsewhere and never leaves {@code identity}.
 *
 * @param login 2 to 64 lower-case letters, digits and {@code . _ @ + -}, beginning with a letter or digit; unique
 * @param name what others see beside its acts: one line, at most 120 characters
 * @param delegation on whose behalf it acts, if any
 * @param administrator keeps accounts and delegations; gives no right in any dossier
 * @param disabled can neither sign in nor do anything, but its acts keep its name
 * @param interfaceLanguage in which it wants to be spoken to, if it said so
 * @param version how often it changed, for {@code ETag}
 */
public record Account(
        AccountId id,
        String login,
        String name,
        Optional<DelegationId> delegation,
        boolean administrator,
        boolean disabled,
        Optional<Language> interfaceLanguage,
        Instant created,
        long version) {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,63}");
    private static final int LONGEST_NAME = 120;

    public Account {
        if (!LOGIN.matcher(login).matches()) {
            throw Invalid.because(
                    "account.login-malformed",
                    "A login has 2 to 64 lower-case letters, digits, dots, hyphens, underscores, plus or at signs.");
        }
        name = name.strip();
        if (!Characters.areLine(name, LONGEST_NAME)) {
            throw Invalid.because(
                    "account.name-malformed", "An account has a name of one line, at most 120 characters.");
        }
    }

    /** Returns the account as the one who acts. */
    public Actor actor() {
        return new Actor(id, name, delegation);
    }

    /** Returns the account with these changes, one version later; the password is not part of it. */
    public Account changed(AccountChange change) {
        return new Account(
                id,
                login,
                change.name().orElse(name),
                change.delegation().orElse(delegation),
                change.administrator().orElse(administrator),
                change.disabled().orElse(disabled),
                interfaceLanguage,
                created,
                version + 1);
    }

    /** Returns the account as its owner changed it, one version later; the password is not part of it. */
    public Account changed(OwnChange change) {
        Optional<Language> language = change.interfaceLanguage().orElse(interfaceLanguage);
        return new Account(id, login, name, delegation, administrator, disabled, language, created, version + 1);
    }
}
