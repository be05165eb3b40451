package org.travaux.translation;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.DocumentId;
import org.travaux.document.Finding;
import org.travaux.document.Revision;

/** Tells what stands between a document and its package, as far as its languages go. */
@ProviderType
public interface Readiness {
    /** Returns the concordance of the present texts, with the states of the segments. */
    ConcordanceGrid grid(DocumentId document);

    /** Returns the concordance of the texts a revision froze, with the states it froze. */
    ConcordanceGrid grid(Revision revision);

    /** Returns the findings of the present texts that no waiver covers. */
    List<Finding> findings(DocumentId document);

    /** Returns the findings of a revision that no waiver covers: none that blocks means that it may be packed. */
    List<Finding> findings(Revision revision);
}
