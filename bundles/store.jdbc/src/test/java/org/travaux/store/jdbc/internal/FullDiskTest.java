package org.travaux.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.audit.internal.ChainedAuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.DocumentId;
import org.travaux.base.DomainException;
import org.travaux.base.Language;
import org.travaux.base.ManualClock;
import org.travaux.base.Unavailable;
import org.travaux.document.NewCommit;
import org.travaux.document.TextId;
import org.travaux.prose.DocAttrStep;
import org.travaux.prose.Step;

/** A full disk, simulated by a database that may not grow. */
class FullDiskTest {
    @TempDir
    Path directory;

    private final TextId text = new TextId(DocumentId.fresh(), Language.EN);
    private Database database;

    @BeforeEach
    void open() {
        database = new Database("jdbc:sqlite:" + directory.resolve("travaux.db"), "", "", 1, directory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void leavesNothingHalfDone() {
        JdbcCommitLog log = new JdbcCommitLog(database);
        AuditTrail trail = new ChainedAuditTrail(new JdbcAuditStore(database), database, new ManualClock());
        log.append(List.of(commit(1)));
        limitPages("(select page_count from pragma_page_count)");

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    trail.record(AuditChain.SYSTEM, Actor.system("test"), "text.imported", "text", Map.of());
                    log.append(LongStream.rangeClosed(2, 400)
                            .mapToObj(FullDiskTest.this::commit)
                            .toList());
                }))
                .isInstanceOfSatisfying(
                        Unavailable.class, e -> assertThat(e.code()).isEqualTo("store.full"));

        assertThat(log.version(text)).isEqualTo(1);
        assertThat(trail.extract(AuditChain.SYSTEM, event -> true).entries()).isEmpty();
    }

    @Test
    void isServedAgainWhenThereIsRoom() {
        JdbcCommitLog log = new JdbcCommitLog(database);
        limitPages("(select page_count from pragma_page_count)");
        long version = fill(log);

        limitPages("1000000");
        log.append(List.of(commit(version + 1)));

        assertThat(log.version(text)).isEqualTo(version + 1);
        assertThat(log.after(text, 0, 10_000)).hasSize((int) version + 1);
    }

    @Test
    void aFileThatCannotBeWrittenIsNotThere() throws IOException {
        Path blobs = Files.createFile(directory.resolve("blobs"));
        FileBlobStore store = new FileBlobStore(blobs);

        assertThatThrownBy(() -> store.put(new byte[] {1, 2, 3}))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("store.full"));
    }

    /** Commits one by one until there is no room, and returns the last version that was acknowledged. */
    private long fill(JdbcCommitLog log) {
        for (long version = 1; version < 10_000; version++) {
            try {
                log.append(List.of(commit(version)));
            } catch (Unavailable e) {
                assertThat(e.code()).isEqualTo("store.full");
                return version - 1;
            }
        }
        throw new AssertionError("the disk never filled");
    }

    /** Forbids the database to grow beyond so many pages; the connection that writes is the only one that asks. */
    private void limitPages(String pages) {
        long limit = new Sql(database).number("select " + pages);
        database.inTransaction(() -> database.writing(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma max_page_count = " + limit);
                return null;
            }
        }));
    }

    private NewCommit commit(long version) {
        Step step = new DocAttrStep("words", "Recalling ".repeat(40));
        return new NewCommit(
                text,
                version,
                "a:" + version,
                Actor.system("test"),
                Instant.parse("2026-10-01T09:00:00Z"),
                List.of(step));
    }
}
