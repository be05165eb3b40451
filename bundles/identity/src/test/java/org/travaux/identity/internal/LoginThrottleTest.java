package org.travaux.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.travaux.base.ManualClock;
import org.travaux.base.Unavailable;

class LoginThrottleTest {
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private final ManualClock clock = new ManualClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void theWaitDoubles() {
        assertThat(IntStream.range(0, 8).mapToLong(i -> failAndWait(HOME)).boxed())
                .containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L);
    }

    @Test
    void theWaitHasALimit() {
        long last =
                IntStream.range(0, 40).mapToLong(i -> failAndWait(HOME)).max().orElseThrow();

        assertThat(Duration.ofSeconds(last)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void successForgets() {
        fail(4, "amina", HOME);
        throttle.succeeded("amina", HOME);

        fail(4, "amina", HOME);
    }

    @Test
    void oneAddressCannotTryManyLogins() {
        IntStream.range(0, 20).forEach(i -> throttle.attempt("login" + i, HOME));

        assertThatThrownBy(() -> throttle.attempt("another", HOME)).isInstanceOf(Unavailable.class);
        throttle.attempt("another", ELSEWHERE);
    }

    @Test
    void manyAddressesCannotTryOneLoginForEver() {
        IntStream.range(0, 100).forEach(i -> throttle.attempt("amina", "203.0.113." + i));

        assertThatThrownBy(() -> throttle.attempt("amina", ELSEWHERE)).isInstanceOf(Unavailable.class);
    }

    @Test
    void nobodyElsewhereKeepsTheOwnerAway() {
        throttle.attempt("amina", HOME);
        throttle.succeeded("amina", HOME);
        IntStream.range(0, 100).forEach(i -> throttle.attempt("amina", "203.0.113." + i));

        throttle.attempt("amina", HOME);
    }

    @Test
    void aNeighbourBehindTheSameAddressKeepsTheOwnerAwayForHalfAMinuteAtMost() {
        throttle.attempt("amina", HOME);
        throttle.succeeded("amina", HOME);
        IntStream.range(0, 40).forEach(i -> throttle.attempt("login" + i % 20, HOME + i % 2 + i / 2));

        long longest =
                IntStream.range(0, 40).mapToLong(i -> failAndWait(HOME)).max().orElseThrow();

        assertThat(longest).isEqualTo(30);
    }

    @Test
    void aLoginThatDoesNotExistIsCountedLikeOneThatDoes() {
        fail(5, "nobody.here", HOME);

        assertThat(throttle.waitFor("nobody.here", HOME)).isEqualTo(1);
    }

    @Test
    void whatLiesFarBackIsForgiven() {
        fail(5, "amina", HOME);
        clock.advance(Duration.ofMinutes(20));

        fail(4, "amina", HOME);
    }

    @Test
    void remembersABoundedNumberOfNames() {
        IntStream.range(0, 30_000).forEach(i -> throttle.attempt("login" + i, "192.0.2." + i));

        assertThat(throttle.remembered()).isEqualTo(LoginThrottle.REMEMBERED);
    }

    private void fail(int times, String login, String address) {
        IntStream.range(0, times).forEach(i -> throttle.attempt(login, address));
    }

    /** Fails once, waits as long as the throttle wants, and returns the seconds waited. */
    private long failAndWait(String address) {
        throttle.attempt("amina", address);
        long seconds = throttle.waitFor("amina", address);
        clock.advance(Duration.ofSeconds(seconds));
        return seconds;
    }
}
