package org.travaux.collaboration;

import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.Actor;

/** Somebody who listens to a text: one open window. Compared by identity. */
@ConsumerType
public interface Subscriber {
    /** Returns whose window it is. */
    Actor actor();

    /** Returns the name of the window, unique among all. */
    String client();

    /**
     * Takes a message without waiting. Answers false where it cannot keep up; it is then told nothing more and has to join
     * again.
     */
    boolean offer(LiveMessage message);
}
