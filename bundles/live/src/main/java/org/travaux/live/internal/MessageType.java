package org.travaux.live.internal;

import java.util.Locale;
import org.travaux.base.Invalid;

/** What a client may send. Who may send which stands in {@code docs/api/permissions.md}, and is tested from there. */
enum MessageType {
    /** Says who it is. */
    HELLO,
    /** Comes to a text, or back to it. */
    JOIN,
    /** Changes the text it came to. */
    COMMIT,
    /** Tells the others where its cursor is. */
    PRESENCE,
    /** Asks whether the server is still there. */
    PING;

    /** Returns the name on the wire. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the type with this name, or fails with {@code message.unknown-type}. */
    static MessageType of(String wireName) {
        for (MessageType type : values()) {
            if (type.wireName().equals(wireName)) {
                return type;
            }
        }
        throw Invalid.because("message.unknown-type", "There is no such message.");
    }
}
