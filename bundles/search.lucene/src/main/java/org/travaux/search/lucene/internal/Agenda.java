package org.travaux.search.lucene.internal;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.travaux.base.DocumentId;

/**
 * The documents that the follower has yet to look at. They are taken in rounds: after the first is heard of, others gather for a
 * while. The while is as long as the round before lasted, where that is longer, so that following a busy text leaves half of a
 * processor to those who write it; half a second at most, because an edit is to be found within a second.
 */
final class Agenda {
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LONGEST_GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Time, and waiting in it. */
    record Clock(LongSupplier nanos, Waiting waiting) {
        static final Clock SYSTEM = new Clock(System::nanoTime, TimeUnit.NANOSECONDS::timedWait);
    }

    /** Waits on a monitor that the caller holds, until it is notified or the time is over. */
    interface Waiting {
        void await(Object monitor, long nanos) throws InterruptedException;
    }

    private final long gatheringNanos;
    private final Clock clock;
    private final Set<DocumentId> heard = new LinkedHashSet<>(); // guarded by this
    private final Set<DocumentId> failed = new LinkedHashSet<>(); // guarded by this
    private boolean inRound = true; // guarded by this; the first round is all there is
    private boolean closed; // guarded by this
    private long roundBegan; // guarded by this

    Agenda(long gatheringNanos, Clock clock) {
        this.gatheringNanos = gatheringNanos;
        this.clock = clock;
        this.roundBegan = clock.nanos().getAsLong();
    }

    synchronized void add(DocumentId document) {
        heard.add(document);
        notifyAll();
    }

    /** Puts down a document that could not be looked at, for a later round. */
    synchronized void addAgain(DocumentId document) {
        failed.add(document);
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Tells whether nothing is left and no round goes on. */
    synchronized boolean isDone() {
        return heard.isEmpty() && failed.isEmpty() && !inRound;
    }

    /** Ends the round before and waits for the documents of the next; nothing when it is time to stop. */
    synchronized Optional<Set<DocumentId>> next() {
        inRound = false;
        long gathering = Math.max(gatheringNanos, clock.nanos().getAsLong() - roundBegan);
        try {
            while (heard.isEmpty() && failed.isEmpty() && !closed) {
                wait();
            }
            gather(heard.isEmpty() ? RETRY_NANOS : Math.min(gathering, LONGEST_GATHERING_NANOS));
        } catch (InterruptedException e) {
            return Optional.empty();
        }
        if (closed) {
            return Optional.empty();
        }
        inRound = true;
        roundBegan = clock.nanos().getAsLong();
        Set<DocumentId> now = new LinkedHashSet<>(heard);
        now.addAll(failed);
        heard.clear();
        failed.clear();
        return Optional.of(now);
    }

    /** Whoever adds a document notifies, so that one wait may end long before its time. */
    private void gather(long nanos) throws InterruptedException {
        long end = clock.nanos().getAsLong() + nanos;
        for (long left = nanos; left > 0 && !closed; left = end - clock.nanos().getAsLong()) {
            clock.waiting().await(this, left);
        }
    }
}
