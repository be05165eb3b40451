package org.travaux.document;

import java.time.Instant;
import java.util.List;
import org.travaux.base.Actor;
import org.travaux.prose.Step;

/**
 * One accepted change of a text: the smallest thing that is stored, acknowledged and attributed. Never changed afterwards.
 *
 * @param seq the position in the log of all texts; rises in commit order
 * @param text whose change this is
 * @param version the text's version after this commit; the first commit makes version 1
 * @param ref the client's name for the commit, unique within the text, so that a resend is recognised
 * @param actor whose words these are
 * @param time when the authority accepted it; never earlier than that of the commit before
 * @param steps what changed, as applied; empty where all of it had become void
 */
public record Commit(long seq, TextId text, long version, String ref, Actor actor, Instant time, List<Step> steps) {
    public Commit {
        steps = List.copyOf(steps);
    }
}
