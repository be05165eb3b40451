package org.travaux.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Clock;
import org.travaux.base.Unavailable;

/**
 * Makes guessing slow without shutting anybody out. What fails is counted for the login from its address, for the address, and
 * for the login from everywhere; each may fail a number of times, then every further failure doubles the wait, up to a limit.
 * From an address where the login has signed in before, only its own failures there count, and the wait stays short: so
 * neither somebody elsewhere nor a neighbour behind the same address keeps the owner of an account away.
 *
 * <p>Logins that do not exist are counted like those that do. Guarded by this; a bounded number of names is remembered, the
 * longest untouched is forgotten first.
 */
final class LoginThrottle {
    /** How many names are remembered, of those that failed and of those that signed in. */
    static final int REMEMBERED = 20_000;

    private static final int LONGEST_NAME = 100;

    /** What is counted: how often it may fail without a wait, and how long the wait becomes at most. */
    private enum Counter {
        LOGIN_FROM_ADDRESS(5, Duration.ofMinutes(15)),
        LOGIN_FROM_KNOWN_ADDRESS(10, Duration.ofSeconds(30)),
        ADDRESS(20, Duration.ofMinutes(15)),
        LOGIN(100, Duration.ofMinutes(1));

        private final int free;
        private final Duration longest;

        Counter(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        Failures again(Optional<Failures> before, Instant now) {
            int count = before.filter(known -> !isForgiven(known, now))
                            .map(Failures::count)
                            .orElse(0)
                    + 1;
            return new Failures(count, count < free ? Instant.MIN : now.plus(wait(count - free)));
        }

        /** What lies a longest wait back no longer counts. */
        private boolean isForgiven(Failures known, Instant now) {
            return known.count() >= free && now.isAfter(known.blockedUntil().plus(longest));
        }

        private Duration wait(int beyond) {
            Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 20));
            return doubled.compareTo(longest) > 0 ? longest : doubled;
        }
    }

    private record Name(Counter counter, String login, String address) {}

    private record Failures(int count, Instant blockedUntil) {}

    private final Clock clock;
    private final Map<Name, Failures> failures = new Bounded<>();
    private final Map<Name, Boolean> signedIn = new Bounded<>();

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets an attempt pass and counts it as failed until {@link #succeeded}, so that many at once cannot slip through; or
     * fails with {@code login.throttled}.
     */
    synchronized void attempt(String login, String address) {
        long seconds = waitFor(login, address);
        if (seconds > 0) {
            throw Unavailable.throttled(
                    "login.throttled", "There were too many failed attempts; please wait.", seconds);
        }
        Instant now = clock.now();
        Name[] names = names(shortened(login), shortened(address));
        for (Name name : names) {
            failures.put(name, name.counter().again(Optional.ofNullable(failures.get(name)), now));
        }
    }

    /** Forgets the failures of a login from this address, and remembers that it is at home there. */
    synchronized void succeeded(String login, String address) {
        for (Name name : names(shortened(login), shortened(address))) {
            if (name.counter() == Counter.ADDRESS || name.counter() == Counter.LOGIN) {
                failures.computeIfPresent(
                        name, (same, f) -> f.count() <= 1 ? null : new Failures(f.count() - 1, Instant.MIN));
            } else {
                failures.remove(name);
            }
        }
        signedIn.put(new Name(Counter.LOGIN_FROM_KNOWN_ADDRESS, shortened(login), shortened(address)), true);
    }

    /** Returns the seconds for which no attempt of this login from this address passes. */
    synchronized long waitFor(String login, String address) {
        Instant now = clock.now();
        return Arrays.stream(names(shortened(login), shortened(address)))
                .mapToLong(name -> secondsLeft(name, now))
                .max()
                .orElse(0);
    }

    /** Returns how many names are remembered as having failed. */
    synchronized int remembered() {
        return failures.size();
    }

    private Name[] names(String login, String address) {
        Name known = new Name(Counter.LOGIN_FROM_KNOWN_ADDRESS, login, address);
        return signedIn.containsKey(known)
                ? new Name[] {known}
                : new Name[] {
                    new Name(Counter.LOGIN_FROM_ADDRESS, login, address),
                    new Name(Counter.ADDRESS, "", address),
                    new Name(Counter.LOGIN, login, "")
                };
    }

    private long secondsLeft(Name name, Instant now) {
        Failures known = failures.get(name);
        return known == null || !now.isBefore(known.blockedUntil())
                ? 0
                : Math.max(1, Duration.between(now, known.blockedUntil()).toSeconds());
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
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
