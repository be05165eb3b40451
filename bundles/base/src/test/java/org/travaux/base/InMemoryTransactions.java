package org.travaux.base;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A unit of work over stores in memory: one at a time, and undone as a whole. A store takes part by {@link #join}.
 */
public final class InMemoryTransactions implements Transactions {
    private final ReentrantLock turn = new ReentrantLock();
    private final List<Supplier<Runnable>> participants = new ArrayList<>();

    /** Lets a store take part: asked before each transaction, it answers how to return to that moment. */
    public void join(Supplier<Runnable> savepoint) {
        participants.add(savepoint);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        turn.lock();
        try {
            return turn.getHoldCount() > 1 ? work.get() : outermost(work);
        } finally {
            turn.unlock();
        }
    }

    private <T> T outermost(Supplier<T> work) {
        List<Runnable> undo = participants.stream().map(Supplier::get).toList();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                undo.forEach(Runnable::run);
            }
        }
    }
}
