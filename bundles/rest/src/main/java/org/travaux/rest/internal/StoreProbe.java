package org.travaux.rest.internal;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks whether the store answers, with little patience: a database that is away lets its askers wait for long, and whoever
 * watches over the product wants to know now. One question is out at a time; who asks meanwhile waits for the same answer.
 */
final class StoreProbe {
    private static final Logger log = LoggerFactory.getLogger(StoreProbe.class);

    private final BooleanSupplier question;
    private final long patienceMillis;
    private FutureTask<Boolean> asked; // guarded by this

    StoreProbe(BooleanSupplier question, long patienceMillis) {
        this.question = question;
        this.patienceMillis = patienceMillis;
    }

    /** Tells whether the store answered in time; it did not where it failed. */
    boolean answers() {
        try {
            return ask().get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            log.debug("The store did not answer", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized FutureTask<Boolean> ask() {
        if (asked == null || asked.isDone()) {
            asked = new FutureTask<>(question::getAsBoolean);
            Thread asking = new Thread(asked, "travaux-health");
            asking.setDaemon(true);
            asking.start();
        }
        return asked;
    }
}
