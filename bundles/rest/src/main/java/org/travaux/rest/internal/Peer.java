package org.travaux.rest.internal;

import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/**
 * Where a request came from. Behind a reverse proxy that is trusted it is what the proxy says: the last address of
 * {@code X-Forwarded-For} is the one it saw itself; what stands before may be made up by the client.
 *
 * @param secure whether the client spoke TLS, with us or with the proxy
 */
record Peer(String address, boolean secure) {
    static Peer of(HttpServletRequest request, Set<String> proxies) {
        String address = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (!proxies.contains(address) || forwarded == null || forwarded.isBlank()) {
            return new Peer(address, request.isSecure());
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return new Peer(last, "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
    }
}
