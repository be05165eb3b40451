package org.travaux.itest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.travaux.document.TextSchema;
import org.travaux.prose.Json;

/** A WebSocket of live drafting on which a test says whatever it likes. */
final class LiveSocket implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<Map<String, Object>> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder frame = new StringBuilder();
    private final WebSocket socket;

    LiveSocket(int port) {
        socket = CLIENT.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/v1/live"), this)
                .join();
    }

    /** Greets and opens a text; returns what it is told of it. */
    Map<String, Object> join(String token, String document) {
        say(Map.of("type", "hello", "token", token));
        next("hello");
        say(joining(document));
        return next("init");
    }

    static Map<String, Object> joining(String document) {
        Map<String, Object> join = new LinkedHashMap<>(Map.of("type", "join", "doc", document, "lang", "en"));
        join.put("schemaHash", TextSchema.hash().hex());
        return join;
    }

    void say(Map<String, ?> message) {
        say(Json.write(message));
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    void sayBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    void commit(String ref, long base, Object steps) {
        say(Map.of("type", "commit", "ref", ref, "base", base, "steps", steps));
    }

    /** Returns the next message of this type; others are passed over. */
    Map<String, Object> next(String type) {
        try {
            while (true) {
                Map<String, Object> message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (message == null) {
                    throw new AssertionError("no message of type " + type + " came");
                }
                if (type.equals(message.get("type"))) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the server closes, and returns its code. */
    int awaitClose() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        frame.append(data);
        if (last) {
            heard.add(Json.parseObject(frame.toString()));
            frame.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }
}
