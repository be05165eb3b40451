package org.travaux.collaboration;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Actor;
import org.travaux.document.Commit;
import org.travaux.document.TextId;
import org.travaux.prose.Node;
import org.travaux.prose.Step;

/**
 * Orders the commits of every text. Calls return at once, and what comes of them reaches the subscriber as messages; only
 * {@link #submitSystem} waits. Whether somebody may read a text has been asked before; whether they may write it is asked
 * here, commit by commit.
 */
@ProviderType
public interface Authority {
    /** Lets a subscriber in: it is told the state, and every change from there on. Joining again is resynchronising. */
    void join(TextId text, Joining how, Subscriber subscriber);

    /** Puts a commit into the text's queue. The answer goes to the subscriber, who need not have joined. */
    void submit(TextId text, Submission commit, Subscriber subscriber);

    /** Tells the others where a subscriber's cursor is. */
    void move(TextId text, Presence presence, Subscriber subscriber);

    /** Lets a subscriber go. */
    void leave(TextId text, Subscriber subscriber);

    /**
     * Makes a commit of Travaux's own on the text as it is when its turn comes, and waits until it is durable. Never to be
     * called inside a transaction or by a listener.
     *
     * @param ref {@code follow:} and what it follows, so that doing it again does nothing and returns the first commit
     * @param change asked inside the text's actor for the steps; none at all makes no commit
     * @return the commit, empty where there was nothing to change
     */
    Optional<Commit> submitSystem(TextId text, String ref, Actor actor, Function<Node, List<Step>> change);

    /** Returns what the authority has done and holds. */
    Figures figures();
}
