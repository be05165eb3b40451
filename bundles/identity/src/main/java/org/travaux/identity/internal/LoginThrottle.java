package org.travaux.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.travaux.base.Clock;
import org.travaux.base.Unavailable;

/**
 * Makes guessing slow. Each login and each address may fail a few times; then every further failure doubles the wait, up to a
 * quarter of an hour. Guarded by this; at most 20,000 names are remembered, the longest untouched is forgotten first.
 */
final class LoginThrottle {
    private static final int REMEMBERED = 20_000;
    private static final int FREE_PER_LOGIN = 5;
    private static final int FREE_PER_ADDRESS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private record Failures(int count, Instant blockedUntil) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets an attempt pass and counts it as failed until {@link #succeeded}, so that many at once cannot slip through; or
     * fails with {@code login.throttled}.
     */
    synchronized void attempt(String login, String address) {
        Instant now = clock.now();
        checkNotBlocked(byLogin(login), now);
        checkNotBlocked(byAddress(address), now);
        count(byLogin(login), FREE_PER_LOGIN, now);
        count(byAddress(address), FREE_PER_ADDRESS, now);
    }

    /** Forgets the failures of a login, and this attempt of the address. */
    synchronized void succeeded(String login, String address) {
        failures.remove(byLogin(login));
        failures.computeIfPresent(
                byAddress(address), (name, f) -> f.count() <= 1 ? null : new Failures(f.count() - 1, Instant.MIN));
    }

    /** Returns the seconds for which no attempt of this login passes. */
    synchronized long waitFor(String login) {
        Failures known = failures.get(byLogin(login));
        Instant now = clock.now();
        return known == null || !now.isBefore(known.blockedUntil())
                ? 0
                : Math.max(1, Duration.between(now, known.blockedUntil()).toSeconds());
    }

    synchronized int remembered() {
        return failures.size();
    }

    private void checkNotBlocked(String name, Instant now) {
        Failures known = failures.get(name);
        if (known != null && now.isBefore(known.blockedUntil())) {
            long seconds =
                    Math.max(1, Duration.between(now, known.blockedUntil()).toSeconds());
            throw Unavailable.throttled(
                    "login.throttled", "There were too many failed attempts; please wait.", seconds);
        }
    }

    private void count(String name, int free, Instant now) {
        Failures known = failures.get(name);
        // What lies a longest wait back is forgiven.
        boolean forgiven = known == null
                || known.count() >= free && now.isAfter(known.blockedUntil().plus(LONGEST));
        int count = forgiven ? 1 : known.count() + 1;
        failures.put(name, new Failures(count, count < free ? Instant.MIN : now.plus(wait(count - free))));
    }

    private static Duration wait(int beyond) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private static String byLogin(String login) {
        return "login " + (login.length() > 100 ? login.substring(0, 100) : login);
    }

    private static String byAddress(String address) {
        return "address " + (address.length() > 100 ? address.substring(0, 100) : address);
    }
}
