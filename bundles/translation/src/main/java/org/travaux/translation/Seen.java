package org.travaux.translation;

import java.util.Optional;
import org.travaux.base.Digest;

/**
 * What somebody had before them when they gave a segment its state.
 *
 * @param source the digest of the source words
 * @param target the digest of the words of the translation; empty for somebody who has just written them
 * @param version the segment's version, 0 where it had no state yet
 */
public record Seen(Digest source, Optional<Digest> target, long version) {}
