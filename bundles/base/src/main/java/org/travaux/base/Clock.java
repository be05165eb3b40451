package org.travaux.base;

import java.time.Instant;

/**
 * The time by which acts are dated. It never falls: where the machine's clock jumps back, the clock stands still until the
 * machine has caught up, so that commits keep their order and no ended session revives.
 */
public interface Clock {
    /** Returns the present moment, to the millisecond, never earlier than any moment returned before. */
    Instant now();
}
