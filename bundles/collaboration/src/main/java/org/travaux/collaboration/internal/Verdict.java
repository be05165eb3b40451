package org.travaux.collaboration.internal;

import java.util.List;
import java.util.Optional;
import org.travaux.document.NewCommit;
import org.travaux.prose.Node;
import org.travaux.prose.Rebase;

/** What the judge makes of a submission. */
sealed interface Verdict {
    /**
     * It is to be stored.
     *
     * @param commit what is left of it
     * @param after the tree it makes
     * @param repair a commit that mends the ids it disturbed, with the tree that makes
     */
    record Accepted(NewCommit commit, Node after, List<Rebase.Dropped> dropped, Optional<Repair> repair)
            implements Verdict {}

    /** A system commit that follows another at once. */
    record Repair(NewCommit commit, Node after) {}

    /** It was stored before. */
    record Known(NewCommit commit) implements Verdict {}

    /** Its base is too old to be carried over what came since. */
    record TooOld() implements Verdict {}
}
