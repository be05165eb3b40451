package org.travaux.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.Unavailable;

/** Each table takes a row after the changelog has run, on each database: a changelog can succeed and leave one broken. */
abstract class ChangelogTests {
    private static final byte[] BYTES = {0, 1, (byte) 0xff};

    private Database database;

    /** Opens a database of its own, in which nothing is. */
    abstract Database fresh() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyTableTakesARow() {
        Map<String, Map<String, Integer>> tables = new TreeMap<>(database.reading(ChangelogTests::tables));
        assertThat(tables).containsKeys("commit_log", "audit_event", "account", "document", "package");

        List<String> left = new ArrayList<>(tables.keySet());
        // A table whose parents have no row yet is tried again in the next round.
        for (int round = 0; round < 5 && !left.isEmpty(); round++) {
            left.removeIf(table -> takesARow(table, tables.get(table)));
        }

        assertThat(left).isEmpty();
    }

    @Test
    void aChildWithoutAParentIsRefused() {
        Map<String, Integer> columns = database.reading(ChangelogTests::tables).get("document");

        assertThatThrownBy(() -> insert("document", columns, "orphan")).isInstanceOf(Unavailable.class);
    }

    private boolean takesARow(String table, Map<String, Integer> columns) {
        try {
            return insert(table, columns, "row") == 1;
        } catch (Unavailable e) {
            return false;
        }
    }

    private int insert(String table, Map<String, Integer> columns, String text) {
        Object[] values =
                columns.values().stream().map(type -> value(type, text)).toArray();
        String marks = String.join(", ", Collections.nCopies(values.length, "?"));
        return new Sql(database)
                .change(
                        "insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values (" + marks
                                + ")",
                        values);
    }

    private static Object value(int type, String text) {
        return switch (type) {
            case Types.INTEGER, Types.BIGINT -> 1;
            case Types.BINARY, Types.BLOB -> BYTES;
            default -> text;
        };
    }

    /** Returns the types of the columns of each of our tables, without the numbers the database gives by itself. */
    private static Map<String, Map<String, Integer>> tables(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Map<String, Map<String, Integer>> tables = new TreeMap<>();
        try (ResultSet found = data.getTables(null, null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!table.startsWith("databasechange") && !table.startsWith("sqlite_")) {
                    tables.put(table, new TreeMap<>());
                }
            }
        }
        try (ResultSet columns = data.getColumns(null, null, "%", "%")) {
            while (columns.next()) {
                Map<String, Integer> table =
                        tables.get(columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                String column = columns.getString("COLUMN_NAME");
                if (table != null && !column.equals("seq") && !column.equals("position")) {
                    table.put(column, columns.getInt("DATA_TYPE"));
                }
            }
        }
        return tables;
    }
}
