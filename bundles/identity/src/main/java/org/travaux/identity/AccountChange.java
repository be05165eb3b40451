package org.travaux.identity;

import java.util.Optional;
import org.travaux.base.DelegationId;

/**
 * What an administrator changes of an account; what is empty stays.
 *
 * @param delegation the new delegation; an empty one inside takes the delegation away
 * @param password the new password, in clear
 */
public record AccountChange(
        Optional<String> name,
        Optional<Optional<DelegationId>> delegation,
        Optional<Boolean> disabled,
        Optional<Boolean> administrator,
        Optional<String> password) {
    /** Changes nothing. */
    public static final AccountChange NONE =
            new AccountChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AccountChange withName(String value) {
        return new AccountChange(Optional.of(value), delegation, disabled, administrator, password);
    }

    public AccountChange withDelegation(Optional<DelegationId> value) {
        return new AccountChange(name, Optional.of(value), disabled, administrator, password);
    }

    public AccountChange withDisabled(boolean value) {
        return new AccountChange(name, delegation, Optional.of(value), administrator, password);
    }

    public AccountChange withAdministrator(boolean value) {
        return new AccountChange(name, delegation, disabled, Optional.of(value), password);
    }

    public AccountChange withPassword(String value) {
        return new AccountChange(name, delegation, disabled, administrator, Optional.of(value));
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "AccountChange[name=" + name + ", delegation=" + delegation + ", disabled=" + disabled
                + ", administrator=" + administrator + ", password=" + (password.isPresent() ? "given" : "none") + "]";
    }
}
