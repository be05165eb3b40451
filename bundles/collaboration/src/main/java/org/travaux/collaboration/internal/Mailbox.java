package org.travaux.collaboration.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * What waits for one text, from any thread, and whether somebody is seeing to it: a turn is planned by whoever finds none under
 * way, so that there is never a second one, and none is forgotten.
 */
final class Mailbox {
    /** How many messages may wait; beyond that writers are asked to resynchronise. */
    static final int LONGEST = 10_000;

    /** Guarded by this. */
    private final Queue<Message> waiting = new ArrayDeque<>();

    /** Whether a turn is under way or planned; guarded by this. */
    private boolean busy;

    /** Takes a message and answers whether the caller has to plan a turn; takes none (empty) where too many wait. */
    synchronized Optional<Boolean> add(Message message) {
        boolean mayWait = message instanceof Message.Leave || waiting.size() < LONGEST;
        if (!mayWait) {
            return Optional.empty();
        }
        waiting.add(message);
        boolean plan = !busy;
        busy = true;
        return Optional.of(plan);
    }

    /** Returns the next messages of a turn, in order. */
    synchronized List<Message> next(int most) {
        List<Message> messages = new ArrayList<>();
        while (messages.size() < most && !waiting.isEmpty()) {
            messages.add(waiting.remove());
        }
        return messages;
    }

    /** Ends a turn; answers whether another has to be planned. */
    synchronized boolean turnEnded() {
        busy = !waiting.isEmpty();
        return busy;
    }

    synchronized boolean isIdle() {
        return !busy && waiting.isEmpty();
    }

    synchronized int size() {
        return waiting.size();
    }
}
