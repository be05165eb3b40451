package org.travaux.store.jdbc.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.base.Digest;
import org.travaux.base.DomainException;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.TextSchema;
import org.travaux.document.spi.SnapshotStore;

/** Snapshots, packed, with the digest of what was packed: one that does not fit its digest is passed over. */
@Component
public final class JdbcSnapshotStore implements SnapshotStore {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSnapshotStore.class);

    private final Sql sql;

    @Activate
    public JdbcSnapshotStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    private record Stored(long version, byte[] tree, String sha256) {}

    @Override
    public void put(Snapshot snapshot) {
        String json = snapshot.tree().toJson();
        sql.change(
                "insert into snapshot (document, language, version, tree, sha256) values (?, ?, ?, ?, ?)"
                        + " on conflict (document, language, version) do update set tree = excluded.tree, sha256 = excluded.sha256",
                snapshot.text().document().value(),
                snapshot.text().language().tag(),
                snapshot.version(),
                packed(json),
                Digest.of(json).hex());
    }

    @Override
    public Optional<Snapshot> latest(TextId text, long atMost) {
        long below = atMost;
        while (true) {
            List<Stored> found = sql.list(
                    row -> new Stored(row.getLong("version"), row.getBytes("tree"), row.getString("sha256")),
                    "select * from snapshot where document = ? and language = ? and version <= ? order by version desc limit 1",
                    text.document().value(),
                    text.language().tag(),
                    below);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Optional<Snapshot> whole = unpacked(text, found.get(0));
            if (whole.isPresent()) {
                return whole;
            }
            LOG.warn(
                    "The snapshot of {} at version {} is damaged and was passed over",
                    text,
                    found.get(0).version());
            below = found.get(0).version() - 1;
        }
    }

    private static Optional<Snapshot> unpacked(TextId text, Stored stored) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(stored.tree()))) {
            String json = new String(in.readAllBytes(), UTF_8);
            if (!Digest.of(json).hex().equals(stored.sha256())) {
                return Optional.empty();
            }
            return Optional.of(
                    new Snapshot(text, stored.version(), TextSchema.schema().nodeFromJson(json)));
        } catch (IOException | DomainException e) {
            return Optional.empty();
        }
    }

    private static byte[] packed(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(json.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
