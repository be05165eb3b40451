package org.travaux.base;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until it is told to move. */
public final class ManualClock implements Clock {
    private volatile Instant now;

    public ManualClock() {
        this(Instant.parse("2026-10-01T09:00:00Z"));
    }

    public ManualClock(Instant start) {
        now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    /** Moves the clock on. */
    public void advance(Duration by) {
        now = now.plus(by);
    }
}
