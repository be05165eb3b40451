package org.travaux.live.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.travaux.prose.Json;

/** A socket whose peer may never read: frames then stay on their way for ever. */
final class FakeSocket implements Socket {
    final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    final Map<String, String> headers = new HashMap<>();
    final List<Integer> closes = new ArrayList<>();
    volatile boolean neverReads;

    @Override
    public void send(String frame, Consumer<Boolean> done) {
        frames.add(frame);
        if (!neverReads) {
            done.accept(true);
        }
    }

    @Override
    public synchronized void close(int code, String why) {
        closes.add(code);
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Returns the next frame of this type, waiting for it; other types are passed over. */
    Map<String, Object> next(String type) {
        try {
            while (true) {
                String frame = frames.poll(10, TimeUnit.SECONDS);
                if (frame == null) {
                    throw new AssertionError("no frame of type " + type + " came");
                }
                Map<String, Object> message = Json.parseObject(frame);
                if (type.equals(message.get("type"))) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
