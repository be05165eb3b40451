package org.travaux.document;

import java.time.Instant;
import java.util.List;
import org.travaux.base.Actor;
import org.travaux.base.Invalid;
import org.travaux.prose.Step;

/**
 * A commit on its way into the log, which will number it.
 *
 * @param version the version it makes; the log refuses it where that exists already
 * @param ref 1 to 100 printable ASCII characters
 */
public record NewCommit(TextId text, long version, String ref, Actor actor, Instant time, List<Step> steps) {
    public NewCommit {
        if (ref == null || !ref.matches("[!-~]{1,100}")) {
            throw Invalid.because("commit.ref-malformed", "A commit has a reference of 1 to 100 printable characters.");
        }
        steps = List.copyOf(steps);
    }
}
