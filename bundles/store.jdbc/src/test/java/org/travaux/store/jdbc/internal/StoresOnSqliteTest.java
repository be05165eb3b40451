package org.travaux.store.jdbc.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Holds every store on SQLite to its contract. */
class StoresOnSqliteTest extends StoreContracts {
    @TempDir
    static Path directory;

    private static Database database;

    @TempDir
    Path own;

    @BeforeAll
    static void open() {
        database = onSqlite(directory);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    Database database() {
        return database;
    }

    @Override
    Database freshDatabase() {
        return onSqlite(own);
    }

    private static Database onSqlite(Path folder) {
        return new Database("jdbc:sqlite:" + folder.resolve("travaux.db"), "", "", 1, folder);
    }
}
