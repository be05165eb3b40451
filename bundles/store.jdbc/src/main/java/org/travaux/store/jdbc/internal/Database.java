package org.travaux.store.jdbc.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Supplier;
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
 * <p>Transactions follow one another, on both databases: SQLite has one connection that writes, and on PostgreSQL each
 * transaction begins by taking one advisory lock, which it holds to its end. So numbers rise in the order of commits, a chain
 * has one hand on it, and no two transactions can wait for each other. Reads outside a transaction have connections of their
 * own and never wait for the writer.
 */
@Component(
        service = {Database.class, Transactions.class},
        configurationPid = "org.travaux.store.jdbc")
@Designate(ocd = StoreConfig.class)
public final class Database implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final long ONE_WRITER = 0x7472617661757801L;
    private static final int READERS = 4;

    private final boolean sqlite;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    @Activate
    public Database(StoreConfig config, @Reference SteadyClock clock) {
        this(url(config), config.user(), config.password(), config.connections(), dataDirectory());
        // The machine's clock may have jumped back while the product was down.
        clock.notBefore(latestMoment());
    }

    Database(String url, String user, String password, int connections, Path directory) {
        sqlite = url.startsWith(Pools.SQLITE);
        if (sqlite) {
            Pools.prepareSqlite(Path.of(url.substring(Pools.SQLITE.length())), directory.resolve("native"));
            writers = Pools.sqlite(url, 1, false);
            migrate();
            readers = Pools.sqlite(url, READERS, true);
        } else {
            writers = Pools.postgres(url, user, password, connections);
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

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        try (Connection connection = writers.getConnection()) {
            connection.setAutoCommit(false);
            try {
                current.set(connection);
                queue(connection);
                T result = work.get();
                connection.commit();
                return result;
            } catch (RuntimeException | Error | SQLException e) {
                undo(connection, e);
                throw e;
            } finally {
                current.remove();
            }
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    /** Waits for its turn on PostgreSQL; SQLite queues at its only connection. */
    private void queue(Connection connection) throws SQLException {
        if (!sqlite) {
            try (PreparedStatement lock = Sql.prepare(connection, "select pg_advisory_xact_lock(?)", ONE_WRITER)) {
                lock.execute();
            }
        }
    }

    /** Undoes the transaction; a connection that cannot is closed, which undoes it too. */
    private void undo(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // SQLite has rolled back by itself where the disk was full.
            cause.addSuppressed(e);
            writers.evictConnection(connection);
        }
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
    Instant latestMoment() {
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

    private static String url(StoreConfig config) {
        return config.url().isBlank() ? Pools.SQLITE + dataDirectory().resolve("store/travaux.db") : config.url();
    }

    private static Path dataDirectory() {
        return Path.of(System.getProperty("karaf.data", "data"));
    }
}
