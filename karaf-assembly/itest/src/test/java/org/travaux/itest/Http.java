package org.travaux.itest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;

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
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
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
