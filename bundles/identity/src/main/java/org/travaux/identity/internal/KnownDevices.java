package org.travaux.identity.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.travaux.base.AccountId;

/**
 * Knows the devices again on which an account has signed in. A device keeps a token: a random name and a seal over it that is
 * this account's alone. Nothing is stored here, so that no number of devices fills anything; a new password makes all of them
 * strangers, because the seal's key goes with the old one. The token opens nothing: it only has attempts of its own.
 */
final class KnownDevices {
    private static final int NAME_BYTES = 16;
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");

    private final Passwords passwords;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(Passwords passwords) {
        this.passwords = passwords;
    }

    /** Returns a name for a device that has none. */
    String fresh() {
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        return text(name);
    }

    /** Returns the token by which the device of this name is known again. */
    String token(AccountId account, String name) {
        return name + "." + seal(account, name).orElseThrow();
    }

    /** Returns the name of the device, if the token is one of this account. */
    Optional<String> recognise(AccountId account, String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return seal(account, parts.group(1))
                .filter(seal -> MessageDigest.isEqual(
                        seal.getBytes(US_ASCII), parts.group(2).getBytes(US_ASCII)))
                .map(seal -> parts.group(1));
    }

    private Optional<String> seal(AccountId account, String name) {
        return passwords.seal(account, "device " + name).map(KnownDevices::text);
    }

    private static String text(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
