package org.travaux.live.internal;

import java.util.function.LongSupplier;

/** A bucket that fills steadily: how many messages one connection may send. Confined to the connection's lock. */
final class Rate {
    private final int burst;
    private final int perSecond;
    private final LongSupplier nanos;
    private double left;
    private long last;

    Rate(int burst, int perSecond, LongSupplier nanos) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.nanos = nanos;
        this.left = burst;
        this.last = nanos.getAsLong();
    }

    /** Takes one; answers false where the bucket is empty. */
    boolean take() {
        long now = nanos.getAsLong();
        left = Math.min(burst, left + (now - last) / 1e9 * perSecond);
        last = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
