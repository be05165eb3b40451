package org.travaux.packaging.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.RevisionId;
import org.travaux.document.Finding;

/** Says what speaks against making a package of a revision. All checks that are there are asked. */
@ConsumerType
public interface ReadinessCheck {
    /** Returns what was found, whether somebody has waived it or not; a finding that blocks and is not waived stops the package. */
    List<Finding> check(RevisionId revision);
}
