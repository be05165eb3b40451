package org.travaux.live.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.websocket.CloseReason;
import javax.websocket.CloseReason.CloseCodes;
import javax.websocket.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WebSocket of the HTTP server. */
final class JavaxSocket implements Socket {
    private static final Logger log = LoggerFactory.getLogger(JavaxSocket.class);

    private final Session session;
    private final Executor closers;

    JavaxSocket(Session session, Executor closers) {
        this.session = session;
        this.closers = closers;
    }

    @Override
    public void send(String frame, Consumer<Boolean> done) {
        try {
            session.getAsyncRemote().sendText(frame, result -> done.accept(result.isOK()));
        } catch (IllegalStateException | IllegalArgumentException e) {
            // Closed between our knowing it and now.
            done.accept(false);
        }
    }

    @Override
    public void close(int code, String why) {
        // Closing may wait for a peer that never reads, so no thread of a text does it.
        closers.execute(() -> {
            try {
                session.close(new CloseReason(CloseCodes.getCloseCode(code), why));
            } catch (IOException | IllegalStateException e) {
                log.debug("A live connection was gone before it was closed", e);
            }
        });
    }

    /**
     * Reads the handshake from the server's own session: the whiteboard installs endpoints with a configurator of its own,
     * so that {@code modifyHandshake}, the standard way, is never asked.
     */
    @Override
    public Optional<String> header(String name) {
        try {
            Object request = session.getClass().getMethod("getUpgradeRequest").invoke(session);
            Object value =
                    request.getClass().getMethod("getHeader", String.class).invoke(request, name);
            return Optional.ofNullable((String) value);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            log.warn("The HTTP server does not show the handshake; browsers cannot draft together", e);
            return Optional.empty();
        }
    }
}
