package org.travaux.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.travaux.base.DomainException;

/** Says one statement at a time to the database. Parameters are strings, numbers, bytes or {@code null}. */
final class Sql {
    /** Makes a value of the row a result stands on. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Database database;

    Sql(Database database) {
        this.database = database;
    }

    /** Returns a value for each row. */
    <T> List<T> list(Row<T> view, String sql, Object... parameters) {
        return database.reading(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                List<T> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(view.of(rows));
                }
                return values;
            }
        });
    }

    /** Returns the value of the first row, if there is one. */
    <T> Optional<T> first(Row<T> view, String sql, Object... parameters) {
        return list(view, sql, parameters).stream().findFirst();
    }

    /** Returns the number that the only row holds. */
    long number(String sql, Object... parameters) {
        return first(row -> row.getLong(1), sql, parameters).orElse(0L);
    }

    /** Changes rows and returns how many. */
    int change(String sql, Object... parameters) {
        return database.writing(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Changes rows; where a key is taken, fails with what the supplier gives. */
    int change(Supplier<? extends DomainException> taken, String sql, Object... parameters) {
        return database.writing(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            } catch (SQLException e) {
                if (SqlFailures.isTaken(e)) {
                    throw taken.get();
                }
                throw e;
            }
        });
    }

    static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            if (parameter instanceof Boolean flag) {
                statement.setInt(i + 1, flag ? 1 : 0);
            } else if (parameter instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setObject(i + 1, parameter);
            }
        }
        return statement;
    }
}
