package org.travaux.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;
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
        assertThat(IntStream.range(0, 8).mapToLong(i -> failAndWait(from(HOME))).boxed())
                .containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L);
    }

    @Test
    void theWaitHasALimit() {
        assertThat(longestWait(40, i -> from(HOME))).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void successForgets() {
        fail(4, from(HOME));
        throttle.succeeded(from(HOME));

        fail(4, from(HOME));
    }

    @Test
    void oneAddressCannotTryManyLogins() {
        IntStream.range(0, 20).forEach(i -> throttle.attempt(Attempt.of("login" + i, HOME, Optional.empty())));

        assertThatThrownBy(() -> throttle.attempt(Attempt.of("another", HOME, Optional.empty())))
                .isInstanceOf(Unavailable.class);
        throttle.attempt(Attempt.of("another", ELSEWHERE, Optional.empty()));
    }

    @Test
    void oneHouseholdOfIpv6IsOneNetwork() {
        IntStream.range(0, 5).forEach(i -> throttle.attempt(from("2001:db8:1:2::" + i)));

        assertThatThrownBy(() -> throttle.attempt(from("2001:db8:1:2:ffff::1"))).isInstanceOf(Unavailable.class);
        throttle.attempt(from("2001:db8:1:3::1"));
        assertThat(from("::ffff:192.0.2.1").network()).isEqualTo(HOME);
        assertThat(from("[fe80::1%eth0]").network()).isEqualTo("fe80000000000000");
        assertThat(from("not:an:address").network()).isEqualTo("not:an:address");
    }

    @Test
    void manyAddressesTryOneLoginTwentyTimesAndThenOnceInFiveMinutes() {
        Duration day = Duration.ofDays(1);
        Instant end = clock.now().plus(day);
        int attempts = 0;
        while (clock.now().isBefore(end)) {
            failAndWait(from("10.0." + attempts / 250 + "." + attempts % 250));
            attempts++;
        }

        assertThat(attempts).isBetween(300, 20 + 10 + (int) day.dividedBy(Duration.ofMinutes(5)));
    }

    @Test
    void whoPausesGainsNothing() {
        int attempts = 0;
        for (int hour = 0; hour < 24; hour++) {
            for (int i = 0; throttle.waitFor(from("10." + hour + ".0." + i)) == 0; i++) {
                throttle.attempt(from("10." + hour + ".0." + i));
                attempts++;
            }
            clock.advance(Duration.ofHours(1));
        }

        assertThat(attempts).isLessThan(20 + 10 + 24 * 12);
    }

    @Test
    void nobodyElsewhereKeepsTheOwnerAwayWhereTheOwnerIsAtHome() {
        throttle.attempt(from(HOME));
        throttle.succeeded(from(HOME));
        strangersFail();

        throttle.attempt(from(HOME));
    }

    @Test
    void nobodyElsewhereKeepsTheOwnersDeviceAwayWhereverItIs() {
        strangersFail();

        assertThatThrownBy(() -> throttle.attempt(from("192.0.2.99"))).isInstanceOf(Unavailable.class);
        throttle.attempt(Attempt.of("amina", "192.0.2.99", Optional.of("her telephone")));
    }

    @Test
    void aDeviceHasABudgetAndNotMore() {
        assertThat(longestWait(40, i -> Attempt.of("amina", "10.0.0." + i, Optional.of("a stolen one"))))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aNeighbourBehindTheSameAddressKeepsTheOwnerAwayForHalfAMinuteAtMost() {
        throttle.attempt(from(HOME));
        throttle.succeeded(from(HOME));
        IntStream.range(0, 20).forEach(i -> throttle.attempt(Attempt.of("login" + i, HOME, Optional.empty())));

        assertThat(longestWait(40, i -> from(HOME))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aLoginThatDoesNotExistIsCountedLikeOneThatDoes() {
        Attempt nobody = Attempt.of("nobody.here", HOME, Optional.empty());
        fail(5, nobody);

        assertThat(throttle.waitFor(nobody)).isEqualTo(1);
    }

    @Test
    void whatLiesFarBackIsForgivenOneByOne() {
        fail(5, from(HOME));
        clock.advance(Duration.ofMinutes(31));

        fail(2, from(HOME));
        assertThat(throttle.waitFor(from(HOME))).isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyWaiting() {
        fail(5, from(HOME));
        clock.advance(Duration.ofDays(-1));

        assertThat(throttle.waitFor(from(HOME))).isZero();
    }

    @Test
    void remembersABoundedNumberOfNames() {
        IntStream.range(0, 30_000)
                .forEach(i -> throttle.attempt(Attempt.of("login" + i, "192.0.2." + i, Optional.empty())));

        assertThat(throttle.remembered()).isEqualTo(3 * LoginThrottle.REMEMBERED);
    }

    private void strangersFail() {
        IntStream.range(0, 20).forEach(i -> throttle.attempt(from("203.0.113." + i)));
    }

    private void fail(int times, Attempt attempt) {
        IntStream.range(0, times).forEach(i -> throttle.attempt(attempt));
    }

    private Duration longestWait(int times, IntFunction<Attempt> attempts) {
        return Duration.ofSeconds(IntStream.range(0, times)
                .mapToLong(i -> failAndWait(attempts.apply(i)))
                .max()
                .orElseThrow());
    }

    /** Fails once, waits as long as the throttle wants, and returns the seconds waited. */
    private long failAndWait(Attempt attempt) {
        throttle.attempt(attempt);
        long seconds = throttle.waitFor(attempt);
        clock.advance(Duration.ofSeconds(seconds));
        return seconds;
    }

    private static Attempt from(String address) {
        return Attempt.of("amina", address, Optional.empty());
    }
}
