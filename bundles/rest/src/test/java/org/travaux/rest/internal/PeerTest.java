package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class PeerTest {
    private static final Map<String, List<String>> FORWARDED = Map.of(
            "X-Forwarded-For", List.of("10.9.9.9", "10.8.8.8, 203.0.113.9"), "X-Forwarded-Proto", List.of("https"));

    @Test
    void nobodyIsBelievedUnlessNamed() {
        assertThat(Peer.of(request("127.0.0.1", FORWARDED), new Proxies())).isEqualTo(new Peer("127.0.0.1", false));
        assertThat(Peer.of(request("127.0.0.1", FORWARDED), new Proxies(""))).isEqualTo(new Peer("127.0.0.1", false));
        assertThat(Peer.of(request("192.0.2.1", FORWARDED), new Proxies("127.0.0.1")))
                .isEqualTo(new Peer("192.0.2.1", false));
    }

    @Test
    void theProxySawTheLastAddressOfTheLastLine() {
        assertThat(Peer.of(request("127.0.0.1", FORWARDED), new Proxies("127.0.0.1")))
                .isEqualTo(new Peer("203.0.113.9", true));
    }

    @Test
    void ipv6LoopbackMayBeWrittenShort() {
        assertThat(Peer.of(request("0:0:0:0:0:0:0:1", FORWARDED), new Proxies(" ::1 "))
                        .address())
                .isEqualTo("203.0.113.9");
        assertThat(Peer.of(request("[::1]", FORWARDED), new Proxies("::1")).address())
                .isEqualTo("203.0.113.9");
    }

    @Test
    void aProxyThatSaysNothingIsThePeer() {
        Proxies proxies = new Proxies("127.0.0.1");

        assertThat(Peer.of(request("127.0.0.1", Map.of()), proxies)).isEqualTo(new Peer("127.0.0.1", false));
        assertThat(Peer.of(request("127.0.0.1", Map.of("X-Forwarded-For", List.of(""))), proxies)
                        .address())
                .isEqualTo("127.0.0.1");
    }

    private static HttpServletRequest request(String from, Map<String, List<String>> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                PeerTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (none, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> from;
                    case "isSecure" -> false;
                    case "getHeaders" -> Collections.enumeration(headers.getOrDefault(arguments[0], List.of()));
                    case "getHeader" ->
                        headers.getOrDefault(arguments[0], List.of()).stream()
                                .findFirst()
                                .orElse(null);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
