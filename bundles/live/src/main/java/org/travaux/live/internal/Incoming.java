package org.travaux.live.internal;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.travaux.base.Invalid;
import org.travaux.prose.Json;

/** A message of a client: a JSON object with a type, whose fields are checked as they are asked for. */
record Incoming(Map<String, Object> fields) {
    static Incoming parse(String frame) {
        return new Incoming(Json.parseObject(frame));
    }

    String type() {
        return text("type").orElseThrow(() -> malformed("type"));
    }

    Optional<String> text(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && text.length() <= 4_000) {
            return Optional.of(text);
        }
        throw malformed(name);
    }

    String needText(String name) {
        return text(name).orElseThrow(() -> malformed(name));
    }

    OptionalLong number(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (value instanceof Integer || value instanceof Long) {
            return OptionalLong.of(((Number) value).longValue());
        }
        throw malformed(name);
    }

    long needNumber(String name) {
        return number(name).orElseThrow(() -> malformed(name));
    }

    int needPosition(String name) {
        long position = needNumber(name);
        if (position < 0 || position > Integer.MAX_VALUE) {
            throw malformed(name);
        }
        return (int) position;
    }

    Object value(String name) {
        return fields.get(name);
    }

    private static Invalid malformed(String name) {
        return Invalid.because("message.malformed", "The message has no well-formed " + name + ".");
    }
}
