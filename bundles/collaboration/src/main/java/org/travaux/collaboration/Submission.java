package org.travaux.collaboration;

import java.util.List;
import org.travaux.base.Actor;
import org.travaux.prose.Step;

/**
 * A commit that somebody sends.
 *
 * @param actor as the transport knows them, never as they say
 * @param base the version its steps were made for
 * @param ref the writer's name for it, by which a resend is recognised; never begins like the authority's own,
 *     {@code repair:} or {@code follow:}
 * @param steps read by {@link org.travaux.prose.StepReader}, within its limits
 */
public record Submission(Actor actor, long base, String ref, List<Step> steps) {
    public Submission {
        steps = List.copyOf(steps);
    }
}
