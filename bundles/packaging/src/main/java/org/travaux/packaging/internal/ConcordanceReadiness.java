package org.travaux.packaging.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.RevisionId;
import org.travaux.document.Finding;
import org.travaux.document.Revisions;
import org.travaux.packaging.spi.ReadinessCheck;
import org.travaux.translation.Readiness;

/** Asks the concordance of a revision's languages and the states of its segments. */
@Component
public final class ConcordanceReadiness implements ReadinessCheck {
    private final Revisions revisions;
    private final Readiness readiness;

    @Activate
    public ConcordanceReadiness(@Reference Revisions revisions, @Reference Readiness readiness) {
        this.revisions = revisions;
        this.readiness = readiness;
    }

    @Override
    public List<Finding> check(RevisionId revision) {
        return readiness.grid(revisions.get(revision)).findings();
    }
}
