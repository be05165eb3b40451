package org.travaux.base;

import java.util.Optional;

/**
 * Who does something: a person or program with an account, or Travaux itself.
 *
 * @param account whose act it is
 * @param name the name shown with the act, as it was at that moment
 * @param delegation on whose behalf, if any
 */
public record Actor(AccountId account, String name, Optional<DelegationId> delegation) {
    private static final String SYSTEM = "system";

    /** Returns Travaux itself, acting in the named part, such as {@code translation}. */
    public static Actor system(String part) {
        return new Actor(new AccountId(SYSTEM), part, Optional.empty());
    }

    /** Returns somebody without a delegation. */
    public static Actor of(AccountId account, String name) {
        return new Actor(account, name, Optional.empty());
    }

    /** Tells whether Travaux itself acts, to whom no grant applies. */
    public boolean isSystem() {
        return account.value().equals(SYSTEM);
    }
}
