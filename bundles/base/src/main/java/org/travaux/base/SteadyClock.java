package org.travaux.base;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The machine's clock, made never to fall. It remembers the latest moment only while the product runs; the stores raise it
 * at start to the latest moment they have written ({@link #notBefore}).
 */
@Component(service = {Clock.class, SteadyClock.class})
public final class SteadyClock implements Clock {
    private final InstantSource machine;
    private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);

    @Activate
    public SteadyClock() {
        this(InstantSource.system());
    }

    /** Makes a clock that reads another source, for tests. */
    public SteadyClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant now() {
        return Instant.ofEpochMilli(latest.accumulateAndGet(machine.millis(), Math::max));
    }

    /** Makes the clock return no moment before this one. */
    public void notBefore(Instant moment) {
        latest.accumulateAndGet(moment.toEpochMilli(), Math::max);
    }
}
