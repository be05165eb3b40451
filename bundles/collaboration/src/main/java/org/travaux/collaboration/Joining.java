package org.travaux.collaboration;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How somebody comes in.
 *
 * @param version the version they have already, to be told only the commits since
 * @param ref the reference of a commit they sent and know nothing of
 */
public record Joining(OptionalLong version, Optional<String> ref) {
    /** Comes with nothing. */
    public static final Joining FRESH = new Joining(OptionalLong.empty(), Optional.empty());
}
