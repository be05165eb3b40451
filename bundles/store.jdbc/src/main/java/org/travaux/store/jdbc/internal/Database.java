package org.travaux.store.jdbc.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.base.SteadyClock;
import org.travaux.base.Transactions;

/**
 * The one database, migrated when it is opened, and the unit of work over all stores on it. A transaction is bound to its
 * thread; what a store does outside one is a transaction of its own.
 *
 * <p>SQLite has one writer: its connection is the only one of its pool, so that writers queue in the product and not in the
 * database. Reads outside a transaction have connections of their own and never wait for the writer.
 */
@Component(
        service = {Database.class, Transactions.class},
        configurationPid = "org.travaux.store.jdbc")
@Designate(ocd = StoreConfig.class)
public final class Database implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int READERS = 4;
    private static final long WAIT_MILLIS = 30_000;

    private final boolean sqlite;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    @Activate
    public Database(StoreConfig config, @Reference SteadyClock clock) {
        this(url(config), config.user(), config.password(), config.connections(), dataDirectory());
        clock.notBefore(latestMoment());
    }

    Database(String url, String user, String password, int connections, Path directory) {
        sqlite = url.startsWith(SQLITE);
        if (sqlite) {
            prepareSqlite(Path.of(url.substring(SQLITE.length())), directory.resolve("native"));
            writers = new HikariDataSource(sqlitePool(url, 1, false));
            migrate();
            readers = new HikariDataSource(sqlitePool(url, READERS, true));
        } else {
            writers = new HikariDataSource(pool("org.postgresql.Driver", url, user, password, connections));
            migrate();
            readers = writers;
        }
        LOG.info("Opened the store on {}", sqlite ? "SQLite" : "PostgreSQL");
    }

    @Deactivate
    void close() {
        if (readers != writers) {
            readers.close();
        }
        writers.close();
    }

    /** Tells whether this is SQLite; the other is PostgreSQL. */
    boolean isSqlite() {
        return sqlite;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        try (Connection connection = writers.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                T result = work.get();
                connection.commit();
                return result;
            } catch (RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                current.remove();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    /** Returns whether this thread is inside a transaction. */
    boolean isInTransaction() {
        return current.get() != null;
    }

    /** Runs work that reads, on the transaction's connection where there is one. */
    <T> T reading(SqlWork<T> work) {
        Connection joined = current.get();
        try {
            if (joined != null) {
                return work.on(joined);
            }
            try (Connection connection = readers.getConnection()) {
                return work.on(connection);
            }
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    /** Runs work that writes, in the transaction there is, or in one of its own. */
    <T> T writing(SqlWork<T> work) {
        return inTransaction(() -> {
            try {
                return work.on(current.get());
            } catch (SQLException e) {
                throw SqlFailures.unavailable(e);
            }
        });
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface SqlWork<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The latest moment anything was recorded at, so that the clock never falls behind it. */
    private Instant latestMoment() {
        Sql sql = new Sql(this);
        long latest = sql.number(
                "select coalesce(max(made), 0) from commit_log where seq > (select coalesce(max(seq), 0) - 1000 from commit_log)");
        latest = Math.max(latest, sql.number("select coalesce(max(made), 0) from audit_event"));
        return Instant.ofEpochMilli(latest);
    }

    private void migrate() {
        ClassLoader ours = Database.class.getClassLoader();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // Liquibase finds its parts through the context class loader.
        Thread.currentThread().setContextClassLoader(Liquibase.class.getClassLoader());
        try (Connection connection = writers.getConnection()) {
            liquibase.database.Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            String changelog = Database.class.getPackageName().replace('.', '/') + "/changelog.xml";
            new Liquibase(changelog, new ClassLoaderResourceAccessor(ours), database).update(new Contexts());
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("the database cannot be brought up to date", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static HikariConfig sqlitePool(String url, int size, boolean readOnly) {
        HikariConfig config = pool("org.sqlite.JDBC", url, "", "", size);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("busy_timeout", "10000");
        config.addDataSourceProperty("transaction_mode", readOnly ? "DEFERRED" : "IMMEDIATE");
        return config;
    }

    private static HikariConfig pool(String driver, String url, String user, String password, int size) {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName(driver);
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setPoolName("travaux");
        return config;
    }

    /** The native library is unpacked where we say; what a kill left of it is removed first. */
    private static void prepareSqlite(Path file, Path nativeDirectory) {
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

    private static String url(StoreConfig config) {
        return config.url().isBlank() ? SQLITE + dataDirectory().resolve("store/travaux.db") : config.url();
    }

    private static Path dataDirectory() {
        return Path.of(System.getProperty("karaf.data", "data"));
    }
}
