package org.travaux.base;

/**
 * The identifier of an account.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens or underscores
 */
public record AccountId(String value) {
    public AccountId {
        Identifiers.check("account", value);
    }

    /** Returns an identifier nobody has used before. */
    public static AccountId fresh() {
        return new AccountId(Identifiers.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}
