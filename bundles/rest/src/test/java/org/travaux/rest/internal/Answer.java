package org.travaux.rest.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.prose.Json;

/** What came back. */
record Answer(int status, HttpHeaders headers, byte[] body) {
    String text() {
        return new String(body, UTF_8);
    }

    Map<String, Object> json() {
        return Json.parseObject(text());
    }

    /** Returns a field of the answer, given by its path of names. */
    String field(String... path) {
        Object value = json();
        for (String name : path) {
            value = ((Map<?, ?>) value).get(name);
        }
        return String.valueOf(value);
    }

    /** Returns the stable code of a problem. */
    String code() {
        return header("Content-Type").orElse("").startsWith(Problem.MEDIA_TYPE) ? field("type") : "no problem";
    }

    List<String> headers(String name) {
        return headers.allValues(name);
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    static Answer of(int status, HttpHeaders headers, InputStream body) throws java.io.IOException {
        return new Answer(status, headers, body.readAllBytes());
    }

    @Override
    public String toString() {
        return status + " " + (text().length() > 600 ? text().substring(0, 600) + "…" : text());
    }
}
