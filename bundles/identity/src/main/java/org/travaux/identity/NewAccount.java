package org.travaux.identity;

import java.util.Optional;
import org.travaux.base.DelegationId;

/**
 * An account to be made.
 *
 * @param password in clear, 12 to 200 characters
 */
public record NewAccount(
        String login, String name, Optional<DelegationId> delegation, boolean administrator, String password) {
    /** Never shows the password. */
    @Override
    public String toString() {
        return "NewAccount[login=" + login + "]";
    }
}
