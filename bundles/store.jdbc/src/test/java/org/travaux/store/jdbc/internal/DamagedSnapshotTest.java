package org.travaux.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.base.Unavailable;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.TextSchema;

/** What changed on disk is noticed. */
class DamagedSnapshotTest {
    @TempDir
    Path directory;

    private final TextId text = new TextId(DocumentId.fresh(), Language.EN);

    @Test
    void isPassedOverForTheOneBefore() {
        Database database = new Database("jdbc:sqlite:" + directory.resolve("travaux.db"), "", "", 1, directory);
        try {
            JdbcSnapshotStore store = new JdbcSnapshotStore(database);
            Snapshot first = new Snapshot(text, 0, TextSchema.empty("first"));
            store.put(first);
            store.put(new Snapshot(text, 500, TextSchema.empty("second")));

            new Sql(database).change("update snapshot set tree = ? where version = 500", new byte[] {1, 2, 3});

            assertThat(store.latest(text, 1_000)).contains(first);
        } finally {
            database.close();
        }
    }

    @Test
    void aDamagedFileIsNotHandedOut() throws IOException {
        FileBlobStore store = new FileBlobStore(directory);
        Digest digest = store.put(new byte[] {1, 2, 3});
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 4});
            }
        }

        assertThatThrownBy(() -> store.get(digest)).isInstanceOfSatisfying(Unavailable.class, e -> assertThat(e.code())
                .isEqualTo("blob.damaged"));
    }
}
