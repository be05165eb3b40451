package org.travaux.rest.internal;

import java.util.Collections;
import java.util.List;
import javax.servlet.http.HttpServletRequest;

/**
 * Where a request came from.
 *
 * @param secure whether the client spoke TLS, with us or with the proxy
 */
record Peer(String address, boolean secure) {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /**
     * Returns where a request came from. Behind a reverse proxy that is trusted it is what the proxy says: the last address of
     * {@code X-Forwarded-For} is the one it saw itself; what stands before may be made up by the client.
     */
    static Peer of(HttpServletRequest request, Proxies trusted) {
        List<String> forwarded = Collections.list(request.getHeaders(FORWARDED_FOR));
        if (forwarded.isEmpty() || !trusted.believed(request.getRemoteAddr())) {
            return new Peer(request.getRemoteAddr(), request.isSecure());
        }
        String line = forwarded.get(forwarded.size() - 1);
        String last = line.substring(line.lastIndexOf(',') + 1).strip();
        return new Peer(
                last.isEmpty() ? request.getRemoteAddr() : last,
                "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
    }
}
