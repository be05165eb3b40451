package org.travaux.rest.internal;

import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Component;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;

/** Asks for the segment states that a revision freezes. */
@Component(service = SegmentStates.class)
public final class SegmentStates {
    SortedMap<String, String> at(DocumentId document, SortedMap<Language, Long> versions) {
        return new TreeMap<>();
    }
}
