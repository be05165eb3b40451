package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.Response;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.base.Page;

/** What all resources share of the wire: pages, versions, and addresses of what was made. */
final class Wire {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final String ROOT = "/api/v1/";

    private Wire() {}

    /** A list as it goes out. */
    record ListView<T>(List<T> items, @Schema(nullable = true) String next) {
        static <S, T> ListView<T> of(Page<S> page, Function<? super S, ? extends T> view) {
            Page<T> mapped = page.map(view);
            return new ListView<>(mapped.items(), mapped.next().orElse(null));
        }
    }

    /** Returns a page of a list that is short enough to be read whole; the cursor is a position in it. */
    static <S, T> ListView<T> page(List<S> all, String cursor, Integer limit, Function<? super S, ? extends T> view) {
        int size = limit(limit);
        int from = (int) Math.min(cursor(cursor).map(Wire::position).orElse(0L), all.size());
        int to = Math.min(from + size, all.size());
        String next = to < all.size() ? Integer.toString(to) : null;
        return new ListView<>(all.subList(from, to).stream().<T>map(view).toList(), next);
    }

    /** Returns how many items a page shall have; fails with {@code page.limit} outside 1 to 200. */
    static int limit(Integer asked) {
        int limit = asked == null ? Page.DEFAULT : asked;
        if (limit < 1 || limit > Page.LIMIT) {
            throw Invalid.because("page.limit", "A page holds 1 to 200 items.");
        }
        return limit;
    }

    /** Returns the cursor asked for, if any. */
    static Optional<String> cursor(String asked) {
        return Optional.ofNullable(asked).filter(c -> !c.isEmpty());
    }

    /** Returns the position a cursor means; fails with {@code page.cursor}. */
    static long position(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) {
            throw Invalid.because("page.cursor", "This is not a cursor that was given out here.");
        }
        return Long.parseLong(cursor);
    }

    /**
     * Returns the version a replacement expects; fails with {@code precondition.required} where it states none. A star would
     * replace what nobody has seen, and counts as none.
     */
    static long expected(String ifMatch) {
        Matcher version = ETAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!version.matches()) {
            throw Invalid.because("precondition.required", "State the version you saw in If-Match.");
        }
        return Long.parseLong(version.group(1));
    }

    /** Returns an answer with this version as its {@code ETag}. */
    static Response ok(Object entity, long version) {
        return Response.ok(entity).tag(new EntityTag(Long.toString(version))).build();
    }

    /** Returns the answer to something made, with its address below the root of the API. */
    static Response created(String path, Object entity) {
        return located(Response.Status.CREATED, path, entity);
    }

    /** Returns the answer to long work that was begun, with the address where to ask how far it has come. */
    static Response begun(String path, Object entity) {
        return located(Response.Status.ACCEPTED, path, entity);
    }

    /** The address is a path from the root of the host, whatever name the client knows the host by. */
    private static Response located(Response.Status status, String path, Object entity) {
        return Response.status(status)
                .header("Location", ROOT + path)
                .entity(entity)
                .build();
    }

    /** Returns the language of a tag, which is the same in capitals, as BCP 47 has it; fails with {@code language.unknown}. */
    static Language language(String tag) {
        return Language.of(tag.toLowerCase(Locale.ROOT));
    }

    /** Returns the body; fails with what was wrong with it, or with {@code request.field-missing} where there was none. */
    static <T> T body(T body) {
        JsonBodies.refuseUnread();
        return required("body", body);
    }

    /** Returns the required text of a body; fails with {@code request.field-missing} naming the field. */
    static <T> T required(String field, T value) {
        if (value == null) {
            throw Invalid.because("request.field-missing", "The body lacks a field.", java.util.Map.of("field", field));
        }
        return value;
    }
}
