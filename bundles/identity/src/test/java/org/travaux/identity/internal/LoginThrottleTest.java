package org.travaux.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.travaux.base.ManualClock;
import org.travaux.base.Unavailable;

class LoginThrottleTest {
    private final ManualClock clock = new ManualClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void theWaitDoubles() {
        assertThat(IntStream.range(0, 8).mapToLong(i -> failAndWait()).boxed())
                .containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L);
    }

    @Test
    void theWaitHasALimit() {
        long last = IntStream.range(0, 40).mapToLong(i -> failAndWait()).max().orElseThrow();

        assertThat(Duration.ofSeconds(last)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void successForgets() {
        IntStream.range(0, 4).forEach(i -> throttle.attempt("amina", "192.0.2.1"));
        throttle.succeeded("amina", "192.0.2.1");

        IntStream.range(0, 4).forEach(i -> throttle.attempt("amina", "192.0.2.1"));
    }

    @Test
    void oneAddressCannotTryManyLogins() {
        IntStream.range(0, 20).forEach(i -> throttle.attempt("login" + i, "192.0.2.1"));

        assertThatThrownBy(() -> throttle.attempt("another", "192.0.2.1")).isInstanceOf(Unavailable.class);
        throttle.attempt("another", "192.0.2.2");
    }

    @Test
    void whatLiesFarBackIsForgiven() {
        IntStream.range(0, 5).forEach(i -> throttle.attempt("amina", "192.0.2." + i));
        clock.advance(Duration.ofMinutes(20));

        IntStream.range(0, 4).forEach(i -> throttle.attempt("amina", "192.0.2." + i));
    }

    @Test
    void remembersABoundedNumberOfNames() {
        IntStream.range(0, 30_000).forEach(i -> throttle.attempt("login" + i, "192.0.2." + i));

        assertThat(throttle.remembered()).isEqualTo(20_000);
    }

    /** Fails once, waits as long as the throttle wants, and returns the seconds waited. */
    private long failAndWait() {
        throttle.attempt("amina", "192.0.2." + clock.now().toEpochMilli());
        long seconds = throttle.waitFor("amina");
        clock.advance(Duration.ofSeconds(seconds));
        return seconds;
    }
}
