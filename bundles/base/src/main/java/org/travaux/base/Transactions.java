package org.travaux.base;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One unit of work over several stores: what is written inside is there as a whole or not at all, so that an act and its
 * audit event are one.
 */
@ConsumerType
public interface Transactions {
    /**
     * Runs the work in one transaction and returns what it returns. A transaction inside another joins it. When the work
     * throws, nothing is kept and the exception passes on.
     */
    <T> T inTransaction(Supplier<T> work);

    /** Runs the work in one transaction. */
    default void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }
}
