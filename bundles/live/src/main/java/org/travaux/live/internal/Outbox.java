package org.travaux.live.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frames on their way to one socket: one is being sent, the others wait, at most 256 of them or 1 MB. A reader too slow for
 * that is told to resynchronise and closed; nobody else waits for it.
 */
final class Outbox {
    static final int MOST_FRAMES = 256;
    static final int MOST_UNITS = 1_000_000;

    /** "Try again later", of the registry of close codes. */
    static final int TRY_AGAIN = 1013;

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final Socket socket;
    private final String client;
    private final Runnable onSlow;

    /** Guarded by this. */
    private final Queue<String> waiting = new ArrayDeque<>();

    private int units;
    private boolean sending;
    private boolean closed;

    Outbox(Socket socket, String client, Runnable onSlow) {
        this.socket = socket;
        this.client = client;
        this.onSlow = onSlow;
    }

    /** Takes a frame; answers false where the reader was too slow or is gone. */
    boolean offer(String frame) {
        synchronized (this) {
            if (closed) {
                return false;
            }
            boolean fits = waiting.isEmpty() || waiting.size() < MOST_FRAMES && units + frame.length() <= MOST_UNITS;
            if (fits) {
                waiting.add(frame);
                units += frame.length();
            } else {
                overflow();
            }
        }
        pump();
        return !isClosed();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Takes nothing more and forgets what waits. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        units = 0;
    }

    private void overflow() {
        log.warn("Live connection {} read too slowly and was closed with {} frames waiting", client, waiting.size());
        close();
        onSlow.run();
        socket.send(Wire.resync("This connection reads too slowly."), sent -> {});
        socket.close(TRY_AGAIN, "too slow");
    }

    private void pump() {
        String next;
        synchronized (this) {
            if (sending || waiting.isEmpty()) {
                return;
            }
            next = waiting.remove();
            units -= next.length();
            sending = true;
        }
        socket.send(next, this::sent);
    }

    private void sent(boolean arrived) {
        synchronized (this) {
            sending = false;
        }
        if (arrived) {
            pump();
            return;
        }
        close();
        socket.close(TRY_AGAIN, "unreachable");
    }
}
