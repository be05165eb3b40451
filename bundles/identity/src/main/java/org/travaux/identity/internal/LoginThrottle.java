package org.travaux.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.travaux.base.Clock;
import org.travaux.base.Unavailable;

/**
 * Makes guessing slow without shutting anybody out. What fails is counted for the login from its network, for the network, and
 * for the login from everywhere; each may fail a number of times, then every further failure doubles the wait, up to a longest
 * one, and one failure is forgiven in each longest wait. So in the long run nobody has more than one attempt in a longest wait,
 * from however many networks.
 *
 * <p>A device where the login has signed in before, and a network where it has, have a count of their own and nothing else:
 * what strangers fail does not keep away who is at home there. See ADR 17.
 *
 * <p>Logins that do not exist are counted like those that do. Guarded by this; of each kind a bounded number of names is
 * remembered, the longest untouched is forgotten first.
 */
final class LoginThrottle {
    /** How many names are remembered of each kind. */
    static final int REMEMBERED = 20_000;

    /** What is counted: how often it may fail without a wait, and how long the wait becomes at most. */
    private enum Counter {
        LOGIN_ON_KNOWN_DEVICE(10, Duration.ofSeconds(30)),
        LOGIN_IN_KNOWN_NETWORK(10, Duration.ofSeconds(30)),
        LOGIN_IN_NETWORK(5, Duration.ofMinutes(15)),
        NETWORK(20, Duration.ofMinutes(15)),
        LOGIN(20, Duration.ofMinutes(5));

        private final int free;
        private final Duration longest;

        Counter(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        Failures again(Failures before, Instant now) {
            Failures left = forgive(before, now);
            int count = left.count() + 1;
            return new Failures(count, left.since(), count < free ? Instant.MIN : now.plus(wait(count - free)));
        }

        /** One failure is forgotten in each longest wait; a clock that jumped back forgives nothing. */
        private Failures forgive(Failures known, Instant now) {
            long forgiven = Math.max(0, Duration.between(known.since(), now).dividedBy(longest));
            return known.count() <= forgiven
                    ? new Failures(0, now, Instant.MIN)
                    : new Failures(
                            known.count() - (int) forgiven,
                            known.since().plus(longest.multipliedBy(forgiven)),
                            known.blockedUntil());
        }

        private Duration wait(int beyond) {
            Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 20));
            return doubled.compareTo(longest) > 0 ? longest : doubled;
        }
    }

    private record Name(String login, String place) {}

    private record Counted(Counter counter, Name name) {}

    /** How often something failed, since when one of them is to be forgiven, and until when nothing passes. */
    private record Failures(int count, Instant since, Instant blockedUntil) {}

    private final Clock clock;
    private final Map<Counter, Map<Name, Failures>> failures = new EnumMap<>(Counter.class);
    private final Map<Name, Boolean> signedIn = new Bounded<>();

    LoginThrottle(Clock clock) {
        this.clock = clock;
        for (Counter counter : Counter.values()) {
            failures.put(counter, new Bounded<>());
        }
    }

    /**
     * Lets an attempt pass and counts it as failed until {@link #succeeded}, so that many at once cannot slip through; or
     * fails with {@code login.throttled}.
     */
    synchronized void attempt(Attempt attempt) {
        long seconds = waitFor(attempt);
        if (seconds > 0) {
            throw Unavailable.throttled(
                    "login.throttled", "There were too many failed attempts; please wait.", seconds);
        }
        Instant now = clock.now();
        for (Counted each : countersOf(attempt)) {
            failures.get(each.counter()).compute(each.name(), (same, before) -> each.counter()
                    .again(before == null ? new Failures(0, now, Instant.MIN) : before, now));
        }
    }

    /** Forgets the failures of a login here, and remembers that it is at home in this network. */
    synchronized void succeeded(Attempt attempt) {
        for (Counted each : countersOf(attempt)) {
            Map<Name, Failures> known = failures.get(each.counter());
            if (each.counter() == Counter.NETWORK || each.counter() == Counter.LOGIN) {
                known.computeIfPresent(
                        each.name(),
                        (same, f) -> f.count() <= 1 ? null : new Failures(f.count() - 1, f.since(), Instant.MIN));
            } else {
                known.remove(each.name());
            }
        }
        signedIn.put(new Name(attempt.login(), attempt.network()), true);
    }

    /** Returns the seconds for which such an attempt does not pass. */
    synchronized long waitFor(Attempt attempt) {
        Instant now = clock.now();
        return countersOf(attempt).stream()
                .mapToLong(each -> secondsLeft(each, now))
                .max()
                .orElse(0);
    }

    /** Returns how many names are remembered as having failed. */
    synchronized int remembered() {
        return failures.values().stream().mapToInt(Map::size).sum();
    }

    private List<Counted> countersOf(Attempt attempt) {
        if (attempt.device().isPresent()) {
            Name device = new Name(attempt.login(), attempt.device().get());
            return List.of(new Counted(Counter.LOGIN_ON_KNOWN_DEVICE, device));
        }
        Name here = new Name(attempt.login(), attempt.network());
        if (signedIn.containsKey(here)) {
            return List.of(new Counted(Counter.LOGIN_IN_KNOWN_NETWORK, here));
        }
        return List.of(
                new Counted(Counter.LOGIN_IN_NETWORK, here),
                new Counted(Counter.NETWORK, new Name("", attempt.network())),
                new Counted(Counter.LOGIN, new Name(attempt.login(), "")));
    }

    private long secondsLeft(Counted each, Instant now) {
        Failures known = failures.get(each.counter()).get(each.name());
        if (known == null || !now.isBefore(known.blockedUntil())) {
            return 0;
        }
        Duration left = Duration.between(now, known.blockedUntil());
        // Longer than any wait: the clock was set back, and nobody is to wait for that.
        return left.compareTo(each.counter().longest) > 0 ? 0 : Math.max(1, left.toSeconds());
    }

    private static final class Bounded<V> extends LinkedHashMap<Name, V> {
        private static final long serialVersionUID = 1L;

        Bounded() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
