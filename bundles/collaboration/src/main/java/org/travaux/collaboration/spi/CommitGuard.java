package org.travaux.collaboration.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Decides whether an actor may make this change. Guards are services on the whiteboard; every one of them is asked about
 * every commit, inside the text's actor, so they answer at once and keep no text.
 */
@ConsumerType
public interface CommitGuard {
    /** Returns where nothing speaks against the commit; fails with a {@code DomainException} that says what does. */
    void check(ProposedCommit commit);
}
