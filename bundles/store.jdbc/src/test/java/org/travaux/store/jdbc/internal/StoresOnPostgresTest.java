package org.travaux.store.jdbc.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Holds every store on PostgreSQL to its contract; the tests start the server themselves. */
class StoresOnPostgresTest extends StoreContracts {
    @TempDir
    static Path directory;

    private static EmbeddedPostgres server;
    private static Database database;

    @BeforeAll
    static void open() throws IOException {
        server = EmbeddedPostgres.builder().start();
        database = onPostgres("postgres", 8);
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
        server.close();
    }

    @Override
    Database database() {
        return database;
    }

    @Override
    Database freshDatabase() throws SQLException {
        String name = "changelog" + System.nanoTime();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return onPostgres(name, 2);
    }

    private static Database onPostgres(String name, int connections) {
        return new Database(server.getJdbcUrl("postgres", name), "postgres", "postgres", connections, directory);
    }
}
