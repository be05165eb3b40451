package org.travaux.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Conflict;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.RevisionId;
import org.travaux.packaging.DocumentPackage;
import org.travaux.packaging.PackageId;
import org.travaux.packaging.PackagedFile;
import org.travaux.packaging.spi.PackageStore;
import org.travaux.prose.Json;

/** Packages in one table; rows are only ever added. */
@Component
public final class JdbcPackageStore implements PackageStore {
    private final Sql sql;

    @Activate
    public JdbcPackageStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void add(DocumentPackage made) {
        List<Map<String, Object>> files = new ArrayList<>();
        made.files()
                .forEach(f -> files.add(Map.of(
                        "name",
                        f.name(),
                        "mediaType",
                        f.mediaType(),
                        "bytes",
                        f.bytes(),
                        "sha256",
                        f.sha256().hex())));
        sql.change(
                () -> Conflict.because("package.exists", "There is such a package already."),
                "insert into package (id, revision, document, name, container, bytes, files, authority, demonstration, made, "
                        + Rows.ACTOR + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                made.id().value(),
                made.revision().value(),
                made.document().value(),
                made.name(),
                made.container().hex(),
                made.bytes(),
                Json.write(files),
                made.authority(),
                made.demonstration(),
                made.made().toEpochMilli(),
                made.by().account().value(),
                made.by().name(),
                Rows.delegation(made.by()));
    }

    @Override
    public Optional<DocumentPackage> find(PackageId id) {
        return sql.first(JdbcPackageStore::made, "select * from package where id = ?", id.value());
    }

    @Override
    public List<DocumentPackage> of(DocumentId document) {
        return sql.list(
                JdbcPackageStore::made,
                "select * from package where document = ? order by position desc",
                document.value());
    }

    private static DocumentPackage made(ResultSet row) throws SQLException {
        List<PackagedFile> files = new ArrayList<>();
        for (Object each : (List<?>) Json.parse(row.getString("files"))) {
            Map<String, Object> file = Json.asObject((Map<?, ?>) each);
            files.add(new PackagedFile(
                    (String) file.get("name"),
                    (String) file.get("mediaType"),
                    ((Number) file.get("bytes")).longValue(),
                    new Digest((String) file.get("sha256"))));
        }
        return new DocumentPackage(
                new PackageId(row.getString("id")),
                new RevisionId(row.getString("revision")),
                new DocumentId(row.getString("document")),
                row.getString("name"),
                new Digest(row.getString("container")),
                row.getLong("bytes"),
                files,
                row.getString("authority"),
                row.getInt("demonstration") == 1,
                Rows.instant(row, "made"),
                Rows.actor(row));
    }
}
