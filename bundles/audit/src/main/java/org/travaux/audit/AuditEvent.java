package org.travaux.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.travaux.base.Actor;
import org.travaux.base.Digest;
import org.travaux.base.Invalid;

/**
 * One act, as it was recorded. It never changes.
 *
 * @param chain where it is recorded
 * @param number its place in the chain, from 1, without gaps
 * @param time to the millisecond; never earlier than that of the event before
 * @param actor whose act it was
 * @param action what was done, in the past, such as {@code revision.frozen}
 * @param subject to what, such as {@code document:4711}
 * @param details the circumstances by name; never document text, never a secret
 */
public record AuditEvent(
        AuditChain chain,
        long number,
        Instant time,
        Actor actor,
        String action,
        String subject,
        SortedMap<String, String> details) {
    private static final Pattern ACTION = Pattern.compile("[a-z]+([.-][a-z]+)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]{0,99}");
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_DETAIL = 4_000;

    public AuditEvent {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        if (number < 1
                || !ACTION.matcher(action).matches()
                || !isText(subject, LONGEST_SUBJECT)
                || !details.keySet().stream()
                        .allMatch(name -> NAME.matcher(name).matches())
                || !details.values().stream().allMatch(value -> isText(value, LONGEST_DETAIL))) {
            throw Invalid.because("audit.malformed", "This does not have the form of an event.");
        }
        time = Instant.ofEpochMilli(time.toEpochMilli());
    }

    /**
     * Returns the bytes that are hashed: one JSON object, its keys sorted and its strings escaped as RFC 8785 says, every
     * value a string except {@code details}, an object of strings. {@code delegation} is missing where there is none.
     */
    public byte[] canonicalBytes() {
        TreeMap<String, Object> fields = new TreeMap<>();
        fields.put("account", actor.account().value());
        fields.put("action", action);
        fields.put("chain", chain.name());
        actor.delegation().ifPresent(delegation -> fields.put("delegation", delegation.value()));
        fields.put("details", details);
        fields.put("name", actor.name());
        fields.put("number", Long.toString(number));
        fields.put("subject", subject);
        fields.put("time", time.toString());
        StringBuilder json = new StringBuilder(300);
        CanonicalJson.write(fields, json);
        return json.toString().getBytes(UTF_8);
    }

    /** Returns the digest of the {@linkplain #canonicalBytes() canonical form}. */
    public Digest digest() {
        return Digest.of(canonicalBytes());
    }

    /** Returns the value of a detail, empty where there is none. */
    public String detail(String name) {
        return details.getOrDefault(name, "");
    }

    /** Tells whether a database and a hash give the text back unchanged: bounded, no NUL, no half of a surrogate pair. */
    private static boolean isText(String text, int longest) {
        return text.length() <= longest
                && text.indexOf('\0') < 0
                && UTF_8.newEncoder().canEncode(text);
    }

    /** Writes the part of RFC 8785 that strings and objects of strings need. */
    private static final class CanonicalJson {
        private CanonicalJson() {}

        static void write(SortedMap<String, ?> object, StringBuilder json) {
            json.append('{');
            boolean first = true;
            for (Map.Entry<String, ?> field : object.entrySet()) {
                if (!first) {
                    json.append(',');
                }
                first = false;
                string(field.getKey(), json);
                json.append(':');
                if (field.getValue() instanceof SortedMap<?, ?> inner) {
                    TreeMap<String, String> strings = new TreeMap<>();
                    inner.forEach((name, value) -> strings.put((String) name, (String) value));
                    write(strings, json);
                } else {
                    string((String) field.getValue(), json);
                }
            }
            json.append('}');
        }

        private static void string(String text, StringBuilder json) {
            json.append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '"' -> json.append("\\\"");
                    case '\\' -> json.append("\\\\");
                    case '\b' -> json.append("\\b");
                    case '\t' -> json.append("\\t");
                    case '\n' -> json.append("\\n");
                    case '\f' -> json.append("\\f");
                    case '\r' -> json.append("\\r");
                    default -> {
                        if (c < ' ') {
                            json.append(String.format("\\u%04x", (int) c));
                        } else {
                            json.append(c);
                        }
                    }
                }
            }
            json.append('"');
        }
    }
}
