package org.travaux.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.travaux.prose.Json;

/** Asks a product on loopback. */
final class Http {

    static final int NOBODY = 0;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final int port;

    Http(int port) {
        this.port = port;
    }

    /** Returns the answer to a GET. */
    HttpResponse<String> get(String path) throws IOException {
        return send(request(path, ""));
    }

    /** Returns the status of a GET by whoever has this token. */
    int status(String path, String token) throws IOException {
        return send(request(path, token)).statusCode();
    }

    /** Returns what a GET answers to whoever has this token; fails where it is no success. */
    Map<String, Object> read(String path, String token) {
        return ask(request(path, token).GET());
    }

    /** Returns what a POST of JSON answers to whoever has this token; fails where it is no success. */
    Map<String, Object> make(String path, String token, Map<String, ?> body) {
        return ask(request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body))));
    }

    /** Changes what is at this version, by whoever has this token; fails where it is no success. */
    void change(String path, String token, long version, Map<String, ?> body) {
        ask(request(path, token)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .method("PATCH", BodyPublishers.ofString(Json.write(body))));
    }

    /** Signs in and returns the token. */
    String signIn(String login, String password) {
        return (String) make("/api/v1/sessions", "", Map.of("login", login, "password", password))
                .get("token");
    }

    int port() {
        return port;
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Map<String, Object> ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return Json.parseObject(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Returns the status of a GET, {@link #NOBODY} where there is no answer. */
    int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            return NOBODY;
        }
    }

    /** Waits until a GET has this status. */
    void awaitStatus(String path, int expected) {
        Awaitility.await(path + " has status " + expected)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> status(path) == expected);
    }

    /** Waits until a GET has another status than this, or none. */
    void awaitNot(String path, int unexpected) {
        Awaitility.await(path + " has another status than " + unexpected)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> status(path) != unexpected);
    }
}
