package org.travaux.translation;

import java.time.Instant;
import org.travaux.base.BlockId;

/**
 * Words of a translation whose paragraph the source has dropped, for somebody to use again.
 *
 * @param kind the name of the node type it had
 * @param version the last version of the translation that had them
 */
public record DroppedWords(BlockId block, String kind, String words, long version, Instant at) {}
