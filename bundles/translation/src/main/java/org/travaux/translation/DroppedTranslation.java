package org.travaux.translation;

import java.time.Instant;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;

/**
 * A translation whose paragraph went with the source's. The words stay in the log; this says where.
 *
 * @param block the paragraph or note that went
 * @param version the last version of the translation that had it
 * @param at when it went
 */
public record DroppedTranslation(DocumentId document, Language language, BlockId block, long version, Instant at) {}
