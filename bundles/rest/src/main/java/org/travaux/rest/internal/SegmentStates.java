package org.travaux.rest.internal;

import java.util.SortedMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.translation.Segments;

/** Asks for the segment states that a revision freezes. */
@Component(service = SegmentStates.class)
public final class SegmentStates {
    private final Segments segments;

    @Activate
    public SegmentStates(@Reference Segments segments) {
        this.segments = segments;
    }

    SortedMap<String, String> at(DocumentId document, SortedMap<Language, Long> versions) {
        return segments.states(document, versions);
    }
}
