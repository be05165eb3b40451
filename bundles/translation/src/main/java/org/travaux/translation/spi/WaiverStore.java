package org.travaux.translation.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.DocumentId;
import org.travaux.translation.Waiver;

/** Keeps waivers. None is ever removed: one whose words have changed has lapsed. */
@ConsumerType
public interface WaiverStore {
    /** Stores a waiver; fails with {@code waiver.exists} where one of the same id is there. */
    void add(Waiver waiver);

    /** Returns the waivers of a document, oldest first. */
    List<Waiver> of(DocumentId document);
}
