package org.travaux.document.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.document.ImportedText;
import org.travaux.prose.Node;

/** Finds which blocks of an imported language answer which blocks of the source. */
@ConsumerType
public interface Aligner {
    /**
     * Returns the text with its blocks bearing the ids of their counterparts; one without a counterpart keeps an id that the
     * source does not have. The report says where the two do not have the same blocks: a difference is never hidden.
     */
    ImportedText align(Node source, ImportedText text);
}
