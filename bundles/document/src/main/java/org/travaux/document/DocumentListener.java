package org.travaux.document;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears what happened to texts, after it is durable. Listeners are services on the whiteboard; they are told in commit order
 * per text, may miss calls when the product stops, and therefore catch up from the {@link org.travaux.document.spi.CommitLog}.
 * They return at once: work of more than a millisecond belongs on a thread of their own.
 */
@ConsumerType
public interface DocumentListener {
    /** Tells of commits that were stored, all of one text, in order. */
    default void committed(List<Commit> commits) {}

    /** Tells that a document appeared, or that its facts, stage, languages or revisions changed. */
    default void changed(Document document) {}

    /** Tells of a revision that was frozen. */
    default void frozen(Revision revision) {}
}
