package org.travaux.packaging.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.RevisionId;
import org.travaux.document.Finding;
import org.travaux.document.Manuscripts;
import org.travaux.document.Revisions;
import org.travaux.editorial.Form;
import org.travaux.packaging.spi.ReadinessCheck;

/** Asks the rules of form of every language of a revision. */
@Component
public final class FormReadiness implements ReadinessCheck {
    private final Revisions revisions;
    private final Manuscripts manuscripts;

    @Activate
    public FormReadiness(@Reference Revisions revisions, @Reference Manuscripts manuscripts) {
        this.revisions = revisions;
        this.manuscripts = manuscripts;
    }

    @Override
    public List<Finding> check(RevisionId revision) {
        return revisions.get(revision).versions().keySet().stream()
                .flatMap(language -> Form.check(manuscripts.of(revision, language)).stream())
                .toList();
    }
}
