package org.travaux.collaboration.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.travaux.base.Actor;
import org.travaux.collaboration.Joining;
import org.travaux.collaboration.Presence;
import org.travaux.collaboration.Submission;
import org.travaux.collaboration.Subscriber;
import org.travaux.document.Commit;
import org.travaux.prose.Node;
import org.travaux.prose.Step;

/** What waits in a text's queue. */
sealed interface Message {
    record Join(Joining how, Subscriber subscriber) implements Message {}

    record Leave(Subscriber subscriber) implements Message {}

    record Submit(Submission submission, Subscriber subscriber) implements Message {}

    record Move(Presence presence, Subscriber subscriber) implements Message {}

    record System(
            String ref, Actor actor, Function<Node, List<Step>> change, CompletableFuture<Optional<Commit>> result)
            implements Message {}
}
