package org.travaux.collaboration;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.travaux.base.Actor;
import org.travaux.document.Commit;
import org.travaux.prose.Node;
import org.travaux.prose.Rebase;

/** What the authority tells a subscriber. */
public sealed interface LiveMessage {
    /**
     * The state at the moment of joining; everything later follows as messages.
     *
     * @param version the text's version
     * @param tree its tree; empty where the commits since the joiner's version are given instead
     * @param commits those commits, in order
     * @param people who else is there
     */
    record Opened(long version, Optional<Node> tree, List<Commit> commits, List<Actor> people) implements LiveMessage {
        public Opened {
            commits = List.copyOf(commits);
            people = List.copyOf(people);
        }
    }

    /**
     * Commits that are durable now, in order. All subscribers receive the same object; one's own reference in it is the
     * acknowledgement.
     */
    final class Updated implements LiveMessage {
        private final List<Commit> commits;
        private Object encoded;

        public Updated(List<Commit> commits) {
            this.commits = List.copyOf(commits);
        }

        /** Returns the commits. */
        public List<Commit> commits() {
            return commits;
        }

        /** Returns the message in a transport's form, made once for all subscribers. */
        public synchronized String encoded(Function<List<Commit>, String> encoder) {
            if (encoded == null) {
                encoded = encoder.apply(commits);
            }
            return (String) encoded;
        }
    }

    /**
     * A commit is stored, and there is more to say than that.
     *
     * @param version the version it made
     * @param dropped steps that became void
     * @param duplicate whether it had been stored before and nothing was changed now
     */
    record Acknowledged(String ref, long version, List<Rebase.Dropped> dropped, boolean duplicate)
            implements LiveMessage {
        public Acknowledged {
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * Nothing of a commit was stored.
     *
     * @param code stable, such as {@code step.unfit}
     * @param why one English sentence
     * @param version the text's version
     */
    record Rejected(String ref, String code, String why, long version) implements LiveMessage {}

    /** Where somebody else's cursor is. */
    record Moved(Presence presence) implements LiveMessage {}

    /** Somebody else has gone. */
    record Left(String client, Actor actor) implements LiveMessage {}

    /** The subscriber keeps its pending edits and joins again. */
    record Resync(String why) implements LiveMessage {}

    /** The text cannot be opened. */
    record Refused(String code, String why) implements LiveMessage {}
}
