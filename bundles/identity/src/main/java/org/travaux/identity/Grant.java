package org.travaux.identity;

import java.time.Instant;
import java.util.Optional;
import org.travaux.base.AccountId;
import org.travaux.base.DossierId;
import org.travaux.base.Invalid;
import org.travaux.base.Language;

/**
 * One role of one account in one dossier. An account may hold several.
 *
 * @param language of a translator, and only of a translator
 */
public record Grant(
        GrantId id, DossierId dossier, AccountId account, Role role, Optional<Language> language, Instant granted) {
    public Grant {
        if ((role == Role.TRANSLATOR) != language.isPresent()) {
            throw Invalid.because("member.language-misplaced", "A translator has a language; no other role has one.");
        }
    }

    /** Tells whether this grant alone allows the act in this scope. */
    public boolean allows(Permission permission, Scope scope) {
        if (!scope.dossier().equals(Optional.of(dossier)) || !permission.roles().contains(role)) {
            return false;
        }
        return !permission.isBoundToLanguage() || reaches(scope);
    }

    /** Tells whether the role writes the text the scope names. */
    private boolean reaches(Scope scope) {
        return switch (role) {
            case DRAFTER -> scope.isSource();
            case TRANSLATOR ->
                !scope.isSource()
                        && scope.language().isPresent()
                        && scope.language().equals(language);
            case COORDINATOR -> scope.language().isPresent();
            case CLERK, OBSERVER -> false;
        };
    }
}
