package org.travaux.identity.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One attempt to sign in, by what it is counted under.
 *
 * @param login as typed and put into order; it need not exist
 * @param network the address; of IPv6 the 64 bits that one household is given, because the rest is its to choose
 * @param device the name of a device where the login has signed in before
 */
record Attempt(String login, String network, Optional<String> device) {
    private static final int LONGEST = 100;
    private static final int NETWORK_BYTES = 8;
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    static Attempt of(String login, String address, Optional<String> device) {
        return new Attempt(shortened(login), shortened(network(address)), device);
    }

    private static String network(String address) {
        String bare = address.replaceAll("^\\[|]$|%.*", "");
        if (!IPV6.matcher(bare).matches()) {
            return address;
        }
        try {
            // What has a colon is never looked up as a name.
            InetAddress parsed = InetAddress.getByName(bare);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String shortened(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
