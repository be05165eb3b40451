package org.travaux.translation.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.translation.DroppedTranslation;

/** Keeps where the words of dropped paragraphs are; a paragraph that was dropped again has its latest place alone. */
@ConsumerType
public interface DroppedStore {
    /** Stores a place, unless a later version of the same paragraph is stored already. */
    void put(DroppedTranslation dropped);

    /** Returns the places of one language of a document, the latest version first, then by block. */
    List<DroppedTranslation> of(DocumentId document, Language language);
}
