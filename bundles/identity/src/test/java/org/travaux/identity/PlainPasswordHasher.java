package org.travaux.identity;

import org.travaux.identity.spi.PasswordHasher;

/** Hashes nothing, and fast. */
public final class PlainPasswordHasher implements PasswordHasher {
    @Override
    public String hash(String password) {
        return "plain:" + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        return hash.equals("plain:" + password) || hash.equals("old:" + password);
    }

    @Override
    public boolean isOutdated(String hash) {
        return hash.startsWith("old:");
    }
}
