package org.travaux.identity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * From where somebody signs in.
 *
 * @param address the network address, as whoever took the request saw it
 * @param device what {@link OpenedSession#device} told this device the last time, where it kept that
 */
public record Origin(String address, Optional<String> device) {
    public Origin {
        requireNonNull(address);
        requireNonNull(device);
    }

    /** Returns an address, and a device that says nothing of itself. */
    public static Origin at(String address) {
        return new Origin(address, Optional.empty());
    }
}
