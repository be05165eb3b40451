package org.travaux.translation;

import java.time.Instant;
import java.util.Optional;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;

/**
 * A finding that somebody has set aside.
 *
 * @param id unique among all
 * @param code the finding's code
 * @param block the finding's block, if it has one
 * @param text the digest of the words it was given for: in other words the finding is a finding again
 * @param reason why it may stand
 */
public record Waiver(
        String id,
        DocumentId document,
        String code,
        Language language,
        Optional<BlockId> block,
        Digest text,
        String reason,
        Actor by,
        Instant at) {}
