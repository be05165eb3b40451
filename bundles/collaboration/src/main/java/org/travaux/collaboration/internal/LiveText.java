package org.travaux.collaboration.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.base.DomainException;
import org.travaux.collaboration.Joining;
import org.travaux.collaboration.LiveMessage;
import org.travaux.collaboration.Submission;
import org.travaux.collaboration.Subscriber;
import org.travaux.collaboration.spi.CommitGuard;
import org.travaux.document.Commit;
import org.travaux.document.NewCommit;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.prose.Step;

/**
 * The actor of one text. Its mailbox takes messages from any thread; everything else is touched only by the one thread that is
 * having the turn.
 */
final class LiveText {
    /** How many messages one turn takes at most, so that texts share the threads. */
    static final int MESSAGES_A_TURN = 256;

    private static final int SNAPSHOT_EVERY = 500;
    private static final Logger log = LoggerFactory.getLogger(LiveText.class);

    private final TextId text;
    private final Stores stores;
    private final Ledger ledger;
    private final Judge judge;
    private final Audience audience;

    private final Mailbox mailbox = new Mailbox();

    /** What the turn works on; empty until it is loaded, and again after a failure. */
    private Optional<TextState> state = Optional.empty();

    private Turn turn = new Turn();
    private long snapshotVersion = -1;
    private volatile int listeners;

    LiveText(TextId text, Stores stores, Supplier<List<CommitGuard>> guards, Ledger ledger) {
        this.text = text;
        this.stores = stores;
        this.ledger = ledger;
        this.judge = new Judge(text, guards);
        this.audience = new Audience(ledger);
    }

    /** Queues a message; answers whether the caller has to plan a turn. Fails to queue (empty) where too many wait. */
    Optional<Boolean> enqueue(Message message) {
        return mailbox.add(message);
    }

    /** Tells whether nobody listens and nothing waits, so that the actor may be forgotten. */
    boolean isIdle() {
        return mailbox.isIdle() && listeners == 0;
    }

    int listeners() {
        return listeners;
    }

    int queued() {
        return mailbox.size();
    }

    /** Has one turn; answers whether another has to be planned. */
    boolean takeTurn() {
        for (Message message : mailbox.next(MESSAGES_A_TURN)) {
            try {
                handle(message);
            } catch (RuntimeException e) {
                failed(message, e);
            } catch (StackOverflowError e) {
                // The limits keep trees flatter than this; should one slip through, it is one message's misfortune.
                failed(message, new IllegalStateException("too deep for recursion", e));
            }
        }
        flush();
        audience.tellMoves();
        listeners = audience.size();
        return mailbox.turnEnded();
    }

    private void handle(Message message) {
        if (message instanceof Message.Submit submit) {
            submit(submit.submission(), submit.subscriber());
        } else if (message instanceof Message.Join join) {
            // What the turn has accepted so far goes out first, so that the joiner is told either a commit or a state
            // after it.
            flush();
            join(join.how(), join.subscriber());
        } else if (message instanceof Message.Leave leave) {
            audience.remove(leave.subscriber());
        } else if (message instanceof Message.Move move) {
            audience.move(move.presence(), move.subscriber());
        } else if (message instanceof Message.System system) {
            system(system);
        }
    }

    /** Answers a message that could not be handled: the store is away, or there is a defect. */
    private void failed(Message message, RuntimeException e) {
        if (!(e instanceof DomainException)) {
            log.error("A message for {} failed", text, e);
        }
        if (message instanceof Message.Join join) {
            String code = e instanceof DomainException known ? known.code() : "store.unavailable";
            join.subscriber().offer(new LiveMessage.Refused(code, "The text cannot be opened now."));
        } else if (message instanceof Message.Submit submit) {
            submit.subscriber().offer(new LiveMessage.Resync("The edit could not be judged."));
        } else if (message instanceof Message.System system) {
            system.result().completeExceptionally(e);
        }
    }

    private TextState current() {
        TextState loaded = state.orElseGet(() -> TextState.load(text, stores));
        state = Optional.of(loaded);
        return loaded;
    }

    private void submit(Submission submission, Subscriber subscriber) {
        TextState now = current();
        try {
            Verdict verdict = judge.judge(submission, now);
            if (verdict instanceof Verdict.Known known) {
                NewCommit commit = known.commit();
                turn.answer(subscriber, new LiveMessage.Acknowledged(commit.ref(), commit.version(), List.of(), true));
            } else if (verdict instanceof Verdict.Accepted accepted) {
                accept(accepted, now);
                ledger.droppedSteps.add(accepted.dropped().size());
                answer(accepted, subscriber);
            } else {
                subscriber.offer(new LiveMessage.Resync("The edit was made on a version too long ago."));
            }
        } catch (DomainException e) {
            ledger.rejected.increment();
            subscriber.offer(new LiveMessage.Rejected(submission.ref(), e.code(), e.getMessage(), now.version()));
        }
    }

    private void answer(Verdict.Accepted accepted, Subscriber subscriber) {
        NewCommit commit = accepted.commit();
        if (accepted.dropped().isEmpty()) {
            turn.await(subscriber);
        } else {
            turn.answer(
                    subscriber,
                    new LiveMessage.Acknowledged(commit.ref(), commit.version(), accepted.dropped(), false));
        }
    }

    private void accept(Verdict.Accepted accepted, TextState now) {
        now.advance(accepted.commit(), accepted.after());
        turn.commits.add(accepted.commit());
        accepted.repair().ifPresent(repair -> {
            now.advance(repair.commit(), repair.after());
            turn.commits.add(repair.commit());
            ledger.repairs.increment();
        });
    }

    private void system(Message.System system) {
        Optional<Commit> known = stores.log().byRef(text, system.ref());
        if (known.isPresent()) {
            system.result().complete(known);
            return;
        }
        TextState now = current();
        List<Step> steps = system.change().apply(now.tree());
        if (steps.isEmpty()) {
            system.result().complete(Optional.empty());
            return;
        }
        Verdict verdict = judge.judgeSystem(system.ref(), system.actor(), steps, now);
        if (verdict instanceof Verdict.Accepted accepted) {
            accept(accepted, now);
            turn.promise(accepted.commit().version(), system.result());
        }
        // The next message for the same reference must find this one in the log.
        flush();
    }

    private void join(Joining how, Subscriber subscriber) {
        TextState now = current();
        audience.remove(subscriber);
        boolean within = isWithinReach(how.version(), now);
        List<Commit> missed = within ? stores.log().after(text, how.version().getAsLong(), TextState.REACH) : List.of();
        boolean taken = subscriber.offer(new LiveMessage.Opened(
                now.version(),
                within ? Optional.empty() : Optional.of(now.tree()),
                missed,
                audience.others(subscriber)));
        if (taken) {
            audience.add(subscriber);
            how.ref()
                    .flatMap(now::byRef)
                    .filter(own ->
                            own.actor().account().equals(subscriber.actor().account()))
                    .ifPresent(own ->
                            subscriber.offer(new LiveMessage.Acknowledged(own.ref(), own.version(), List.of(), true)));
        }
    }

    private static boolean isWithinReach(OptionalLong version, TextState now) {
        return version.isPresent()
                && version.getAsLong() >= 0
                && version.getAsLong() <= now.version()
                && now.version() - version.getAsLong() <= TextState.REACH;
    }

    /** Stores what the turn has accepted, as one, and only then tells it. */
    private void flush() {
        if (turn.isEmpty()) {
            return;
        }
        Turn done = turn;
        turn = new Turn();
        List<Commit> stored;
        try {
            stored = done.commits.isEmpty()
                    ? List.of()
                    : stores.transactions().inTransaction(() -> stores.log().append(done.commits));
        } catch (RuntimeException e) {
            // Nothing was told. What is durable is asked of the store again, also where it is unclear whether this was
            // stored.
            log.warn("A turn of {} commits on {} could not be stored", done.commits.size(), text, e);
            ledger.failedTurns.increment();
            state = Optional.empty();
            done.failed(e);
            return;
        }
        if (!stored.isEmpty()) {
            audience.tellAll(new LiveMessage.Updated(stored));
            ledger.commits.add(stored.size());
        }
        done.stored(stored);
        if (!stored.isEmpty()) {
            stores.announcer().tell(listener -> listener.committed(stored));
        }
        state.ifPresent(this::snapshot);
    }

    private void snapshot(TextState now) {
        now.trim();
        if (snapshotVersion < 0) {
            snapshotVersion = stores.snapshots()
                    .latest(text, now.version())
                    .map(Snapshot::version)
                    .orElse(0L);
        }
        if (now.version() - snapshotVersion < SNAPSHOT_EVERY) {
            return;
        }
        snapshotVersion = now.version();
        try {
            stores.snapshots().put(new Snapshot(text, now.version(), now.tree()));
        } catch (RuntimeException e) {
            // A snapshot is a short cut; the log has everything, and the next one comes soon.
            log.warn("The snapshot of {} at {} could not be stored", text, now.version(), e);
        }
    }
}
