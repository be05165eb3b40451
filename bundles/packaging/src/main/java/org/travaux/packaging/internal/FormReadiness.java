package org.travaux.packaging.internal;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.RevisionId;
import org.travaux.document.Finding;
import org.travaux.document.Manuscripts;
import org.travaux.document.Revisions;
import org.travaux.document.spi.Renderer;
import org.travaux.editorial.Form;
import org.travaux.packaging.spi.ReadinessCheck;

/** Asks the rules of form of every language of a revision, and the renderer whether it can show all of it. */
@Component
public final class FormReadiness implements ReadinessCheck {
    private final Revisions revisions;
    private final Manuscripts manuscripts;
    private final Renderer renderer;

    @Activate
    public FormReadiness(
            @Reference Revisions revisions, @Reference Manuscripts manuscripts, @Reference Renderer renderer) {
        this.revisions = revisions;
        this.manuscripts = manuscripts;
        this.renderer = renderer;
    }

    @Override
    public List<Finding> check(RevisionId revision) {
        return revisions.get(revision).versions().keySet().stream()
                .map(language -> manuscripts.of(revision, language))
                .flatMap(manuscript ->
                        Stream.concat(Form.check(manuscript).stream(), renderer.check(manuscript).stream()))
                .toList();
    }
}
