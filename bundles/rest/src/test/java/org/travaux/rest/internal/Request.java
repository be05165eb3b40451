package org.travaux.rest.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/** A request as a test writes it; paths are below {@code /api/v1}. */
record Request(String method, String path, Map<String, String> headers, byte[] body) {
    static final String JSON = "application/json";
    static final String AKOMA_NTOSO = "application/akn+xml";

    Request {
        headers = new TreeMap<>(headers);
    }

    static Request get(String path) {
        return new Request("GET", path, Map.of(), new byte[0]);
    }

    static Request delete(String path) {
        return new Request("DELETE", path, Map.of(), new byte[0]);
    }

    static Request post(String path, String json) {
        return new Request("POST", path, Map.of(), new byte[0]).json(json);
    }

    static Request patch(String path, String json) {
        return new Request("PATCH", path, Map.of(), new byte[0]).json(json);
    }

    static Request put(String path, String json) {
        return new Request("PUT", path, Map.of(), new byte[0]).json(json);
    }

    Request json(String json) {
        return body(JSON, json.getBytes(UTF_8));
    }

    Request body(String mediaType, byte[] bytes) {
        return new Request(method, path, headers, bytes).with("Content-Type", mediaType);
    }

    Request with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Request(method, path, more, body);
    }

    Request ifMatch(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    Request at(String otherPath) {
        return new Request(method, otherPath, headers, body);
    }
}
