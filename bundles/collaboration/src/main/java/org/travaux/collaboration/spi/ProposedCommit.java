package org.travaux.collaboration.spi;

import java.util.List;
import org.travaux.base.Actor;
import org.travaux.document.TextId;
import org.travaux.prose.Node;
import org.travaux.prose.Step;

/**
 * A commit as it would be stored.
 *
 * @param steps what is left of it after rebasing
 * @param before the tree they apply to
 * @param after the tree they make; already valid under the schema
 */
public record ProposedCommit(TextId text, Actor actor, List<Step> steps, Node before, Node after) {
    public ProposedCommit {
        steps = List.copyOf(steps);
    }
}
