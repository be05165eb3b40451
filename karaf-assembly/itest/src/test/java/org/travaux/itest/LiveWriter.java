package org.travaux.itest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.travaux.document.TextSchema;
import org.travaux.prose.Json;

/**
 * Somebody who writes one word after another into one place of a text, each as soon as the one before is acknowledged, over a
 * real WebSocket that may break at any moment. A word whose fate is unknown is sent again under the same reference.
 */
final class LiveWriter implements WebSocket.Listener {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The version each acknowledged reference got. */
    final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    /** References that the server had stored although nobody had heard of it. */
    final AtomicInteger recognised = new AtomicInteger();

    /** What went wrong, if anything. */
    volatile Optional<String> trouble = Optional.empty();

    final String document;
    private final String name;
    private final String token;
    private final StringBuilder frame = new StringBuilder();
    private WebSocket socket;
    private CompletableFuture<Void> joined;
    private CompletableFuture<Void> gone;
    private CompletableFuture<Object> sending = CompletableFuture.completedFuture(null);
    private long version = -1;
    private int place;
    private int counter;
    private boolean unheard;

    LiveWriter(String name, String token, String document) {
        this.name = name;
        this.token = token;
        this.document = document;
    }

    /** Connects, and begins to write once the text is there. */
    void connect(int port) {
        joined = new CompletableFuture<>();
        gone = new CompletableFuture<>();
        frame.setLength(0);
        trouble = Optional.empty();
        socket = CLIENT.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/v1/live"), this)
                .join();
        say(Map.of("type", "hello", "token", token));
        joined.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Returns the word that a commit of this reference brings into the text. */
    static String word(String ref) {
        return ref.replace("-", "n");
    }

    /** Waits until the connection has broken and everything that came before has been heard. */
    void awaitTheEnd() {
        gone.orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** Goes without a word. */
    void cutOff() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        gone.complete(null);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        gone.complete(null);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        frame.append(data);
        if (last) {
            String whole = frame.toString();
            frame.setLength(0);
            hear(Json.parseObject(whole));
        }
        from.request(1);
        return null;
    }

    private synchronized void hear(Map<String, Object> message) {
        switch ((String) message.get("type")) {
            case "hello" -> join();
            case "init" -> init(message);
            case "update" -> commits(message.get("commits"));
            case "ack", "presence", "pong" -> {}
            default -> trouble = Optional.of(Json.write(message));
        }
    }

    private void join() {
        Map<String, Object> join = new LinkedHashMap<>(Map.of("type", "join", "doc", document, "lang", "en"));
        join.put("schemaHash", TextSchema.hash().hex());
        if (version >= 0) {
            join.put("version", version);
        }
        if (unheard) {
            join.put("ref", ref());
        }
        say(join);
    }

    private void init(Map<String, Object> message) {
        if (message.containsKey("tree")) {
            place = placeIn(message.get("tree"));
            version = number(message.get("version"));
        } else {
            boolean before = unheard;
            commits(message.get("commits"));
            if (before && !unheard) {
                recognised.incrementAndGet();
            }
        }
        joined.complete(null);
        if (unheard) {
            send();
        } else {
            next();
        }
    }

    private void commits(Object list) {
        boolean own = false;
        for (Object one : (List<?>) list) {
            Map<String, Object> commit = Json.asObject((Map<?, ?>) one);
            version = number(commit.get("v"));
            if (unheard && ref().equals(commit.get("ref"))) {
                acknowledged.put(ref(), version);
                unheard = false;
                own = true;
            }
        }
        if (own && joined.isDone()) {
            next();
        }
    }

    private void next() {
        counter++;
        unheard = true;
        send();
    }

    private void send() {
        Object slice = Map.of("content", List.of(Map.of("type", "text", "text", word(ref()) + " ")));
        Object step = Map.of("stepType", "replace", "from", place, "to", place, "slice", slice);
        say(Map.of("type", "commit", "ref", ref(), "base", version, "steps", List.of(step)));
    }

    private String ref() {
        return name + "-" + counter;
    }

    /** One message after another: the socket takes no second one while the first is on its way. */
    private synchronized void say(Map<String, Object> message) {
        String text = Json.write(message);
        sending = sending.handle((done, e) -> socket)
                .thenCompose(open -> open.sendText(text, true))
                .thenApply(open -> null);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Returns the first place inside the first block of words. */
    private static int placeIn(Object tree) {
        int[] at = {-1};
        return find(tree, at) ? at[0] : 1;
    }

    private static boolean find(Object value, int[] at) {
        Map<String, Object> node = Json.asObject((Map<?, ?>) value);
        if (node.get("text") instanceof String text) {
            at[0] += text.length();
            return false;
        }
        at[0]++;
        if ("wording".equals(node.get("type"))) {
            return true;
        }
        for (Object child : (List<?>) node.getOrDefault("content", List.of())) {
            if (find(child, at)) {
                return true;
            }
        }
        at[0]++;
        return false;
    }
}
