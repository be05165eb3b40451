package org.travaux.identity.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Hashes passwords slowly, with a salt of their own. */
@ConsumerType
public interface PasswordHasher {
    /** Returns a hash that names its method and holds its salt. */
    String hash(String password);

    /** Tells whether the password is the one the hash was made of. */
    boolean matches(String password, String hash);

    /** Tells whether the hash was made with weaker settings than today's, so that it should be made anew. */
    boolean isOutdated(String hash);
}
