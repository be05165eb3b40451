package org.travaux.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.DelegationId;
import org.travaux.base.Invalid;
import org.travaux.base.Page;
import org.travaux.prose.Json;

/** Reads the values that many tables share. */
final class Rows {
    /** The columns of an actor, in every table that has one. */
    static final String ACTOR = "account, actor_name, delegation";

    private Rows() {}

    static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                new AccountId(row.getString("account")),
                row.getString("actor_name"),
                Optional.ofNullable(row.getString("delegation")).map(DelegationId::new));
    }

    static Object delegation(Actor actor) {
        return actor.delegation().map(DelegationId::value).orElse(null);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static SortedMap<String, String> strings(String json) {
        TreeMap<String, String> strings = new TreeMap<>();
        Json.parseObject(json).forEach((name, value) -> strings.put(name, (String) value));
        return strings;
    }

    static String json(Map<String, ?> map) {
        return Json.write(map);
    }

    /** Returns the page that these items are, of which one more was read than the page may hold. */
    static <T> Page<T> page(List<Map.Entry<Long, T>> read, int limit) {
        boolean more = read.size() > limit;
        List<Map.Entry<Long, T>> shown = more ? read.subList(0, limit) : read;
        Optional<String> next =
                more ? Optional.of(Long.toString(shown.get(limit - 1).getKey())) : Optional.empty();
        return new Page<>(shown.stream().map(Map.Entry::getValue).toList(), next);
    }

    static long position(Optional<String> cursor, long start) {
        if (cursor.isEmpty()) {
            return start;
        }
        if (!cursor.get().matches("[0-9]{1,18}")) {
            throw Invalid.because("page.cursor", "This is not a cursor that was given out here.");
        }
        return Long.parseLong(cursor.get());
    }
}
