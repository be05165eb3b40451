package org.travaux.rest.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reverse proxies whose word is taken. Without any, what a request says of its origin is not believed: whoever is on this
 * machine could say anything. The log then says once that somebody tried, because it may be a proxy nobody named.
 */
final class Proxies {
    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);

    private final Set<String> trusted;
    private final AtomicBoolean told = new AtomicBoolean();

    Proxies(String... addresses) {
        trusted = Arrays.stream(addresses)
                .map(Proxies::plain)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tells whether what this address forwards is believed. */
    boolean believed(String address) {
        if (trusted.contains(plain(address))) {
            return true;
        }
        if (told.compareAndSet(false, true)) {
            LOG.warn(
                    "{} sent X-Forwarded-For and is not believed; if it is your reverse proxy, name it as trusted.proxies"
                            + " in etc/org.travaux.rest.cfg",
                    address);
        }
        return false;
    }

    /** IPv6 loopback has many spellings, and is the one that operators write short. */
    private static String plain(String address) {
        String bare = address.strip().replaceAll("^\\[|]$", "");
        return bare.equals("0:0:0:0:0:0:0:1") ? "::1" : bare;
    }
}
