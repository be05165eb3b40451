package org.travaux.live.internal;

import java.util.Optional;
import java.util.function.Consumer;

/** What a connection needs of a WebSocket. */
interface Socket {
    /** Sends a frame without waiting, and tells once whether it went out. */
    void send(String frame, Consumer<Boolean> done);

    /** Closes without waiting; does nothing where it is closed. */
    void close(int code, String why);

    /** Returns a header of the handshake, if it was sent. */
    Optional<String> header(String name);
}
