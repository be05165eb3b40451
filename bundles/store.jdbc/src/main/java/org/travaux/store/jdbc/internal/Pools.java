package org.travaux.store.jdbc.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The connections of either database. The pools are handed data sources, so that no driver is looked up by the name of its
 * class, which no two class loaders see alike.
 */
final class Pools {
    static final String SQLITE = "jdbc:sqlite:";

    private static final int BUSY_MILLIS = 10_000;
    private static final long WAIT_MILLIS = 30_000;

    private Pools() {}

    /** Returns the one connection that writes, or the readers', on a file of SQLite; the file is made by the writer. */
    static HikariDataSource sqlite(String url, int size, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // Forces each commit to disk before it is acknowledged.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        if (readOnly) {
            config.setReadOnly(true);
        } else {
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return pool(readOnly ? "travaux-readers" : "travaux-writer", source, size, readOnly);
    }

    /** Returns the connections to PostgreSQL. */
    static HikariDataSource postgres(String url, String user, String password, int size) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return pool("travaux", source, size, false);
    }

    /** Makes the folders of SQLite. Its native library is unpacked where we say; what a kill left of it is removed first. */
    static void prepareSqlite(Path file, Path nativeDirectory) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createDirectories(nativeDirectory);
            if (System.getProperty("org.sqlite.tmpdir") == null) {
                try (Stream<Path> left = Files.list(nativeDirectory)) {
                    for (Path each : left.filter(f -> f.getFileName().toString().startsWith("sqlite-"))
                            .toList()) {
                        Files.deleteIfExists(each);
                    }
                }
                System.setProperty("org.sqlite.tmpdir", nativeDirectory.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the database cannot be made", e);
        }
    }

    private static HikariDataSource pool(String name, DataSource source, int size, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setReadOnly(readOnly);
        config.setConnectionTimeout(WAIT_MILLIS);
        return new HikariDataSource(config);
    }
}
