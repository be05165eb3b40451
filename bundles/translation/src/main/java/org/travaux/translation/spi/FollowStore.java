package org.travaux.translation.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Keeps how far followers have read the commit log. */
@ConsumerType
public interface FollowStore {
    /** Returns the position up to which the named follower has read, zero at first. */
    long position(String follower);

    /** Stores the position; it never goes back: an earlier one changes nothing. */
    void reached(String follower, long seq);
}
