package org.travaux.shell.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.travaux.prose.Json;

/** Speaks to a running product through its public API, as one signed-in person. */
final class Api {
    /** The API said no. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, Object> problem;

        Refused(Map<String, Object> problem) {
            super(problem.get("title") + " [" + problem.get("type") + "]");
            this.problem = problem;
        }

        String code() {
            return String.valueOf(problem.get("type"));
        }

        Map<String, Object> problem() {
            return problem;
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String root;
    private final String token;

    private Api(String root, String token) {
        this.root = root;
        this.token = token;
    }

    /** Signs in and returns the API as that person. */
    static Api signedIn(String url, String login, String password) {
        Api nobody = new Api(url + "/api/v1", "");
        Map<String, Object> session = nobody.post("/sessions", Map.of("login", login, "password", password));
        return new Api(url + "/api/v1", (String) session.get("token"));
    }

    Map<String, Object> get(String path) {
        return json(send(request(path).GET().build()));
    }

    Map<String, Object> post(String path, Map<String, ?> body) {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build()));
    }

    Map<String, Object> post(String path, String mediaType, byte[] body) {
        return json(send(request(path)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body))
                .build()));
    }

    Map<String, Object> put(String path, long version, Map<String, ?> body) {
        return replace("PUT", path, version, body);
    }

    Map<String, Object> patch(String path, long version, Map<String, ?> body) {
        return replace("PATCH", path, version, body);
    }

    /** Ends this session; one that has ended already is none of anybody's concern. */
    void signOut() {
        try {
            send(request("/sessions/current").DELETE().build());
        } catch (Refused e) {
            if (!e.code().equals("session.ended")) {
                throw e;
            }
        }
    }

    byte[] download(String path) {
        return send(request(path).GET().build()).body();
    }

    /** Returns the items of a whole list, page after page. */
    List<Map<String, Object>> list(String path) {
        List<Map<String, Object>> all = new java.util.ArrayList<>();
        String cursor = "";
        do {
            Map<String, Object> page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor);
            for (Object item : (List<?>) page.get("items")) {
                all.add(Json.asObject((Map<?, ?>) item));
            }
            cursor = page.get("next") == null ? "" : "&cursor=" + page.get("next");
        } while (!cursor.isEmpty());
        return all;
    }

    private Map<String, Object> replace(String method, String path, long version, Map<String, ?> body) {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .method(method, BodyPublishers.ofString(Json.write(body)))
                .build()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= 400) {
                throw new Refused(problem(response));
            }
            return response;
        } catch (IOException e) {
            throw new Refused(Map.of("type", "connection", "title", "The product does not answer: " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Map.of("type", "interrupted", "title", "Interrupted."));
        }
    }

    private static Map<String, Object> problem(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json")
                ? json(response)
                : Map.of("type", "http." + response.statusCode(), "title", "The product answered oddly.");
    }

    private static Map<String, Object> json(HttpResponse<byte[]> response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        return text.isBlank() ? Map.of() : Json.parseObject(text);
    }
}
