package org.travaux.collaboration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.travaux.collaboration.LiveMessage;
import org.travaux.collaboration.Subscriber;
import org.travaux.document.Commit;
import org.travaux.document.NewCommit;

/** What a turn has accepted and not yet stored, and what is to be said once it is. Confined to the text's actor. */
final class Turn {
    final List<NewCommit> commits = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();

    private record Answer(Subscriber subscriber, Optional<LiveMessage> message) {}

    private record Promise(long version, CompletableFuture<Optional<Commit>> result) {}

    /** Remembers a writer who is told nothing but the update, and where storing fails, that it did. */
    void await(Subscriber subscriber) {
        answers.add(new Answer(subscriber, Optional.empty()));
    }

    /** Remembers what a writer is told besides. */
    void answer(Subscriber subscriber, LiveMessage message) {
        answers.add(new Answer(subscriber, Optional.of(message)));
    }

    void promise(long version, CompletableFuture<Optional<Commit>> result) {
        promises.add(new Promise(version, result));
    }

    boolean isEmpty() {
        return commits.isEmpty() && answers.isEmpty() && promises.isEmpty();
    }

    void stored(List<Commit> stored) {
        answers.forEach(answer -> answer.message().ifPresent(answer.subscriber()::offer));
        promises.forEach(promise -> promise.result()
                .complete(stored.stream()
                        .filter(c -> c.version() == promise.version())
                        .findFirst()));
    }

    void failed(RuntimeException why) {
        answers.stream()
                .map(Answer::subscriber)
                .distinct()
                .forEach(s -> s.offer(new LiveMessage.Resync("The edit could not be stored.")));
        promises.forEach(promise -> promise.result().completeExceptionally(why));
    }
}
