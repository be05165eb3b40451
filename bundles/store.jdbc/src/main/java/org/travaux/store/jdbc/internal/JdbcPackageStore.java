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
import org.travaux.packaging.JobId;
import org.travaux.packaging.PackageId;
import org.travaux.packaging.PackageJob;
import org.travaux.packaging.PackageJob.Phase;
import org.travaux.packaging.PackageJob.Problem;
import org.travaux.packaging.PackageJob.State;
import org.travaux.packaging.PackagedFile;
import org.travaux.packaging.spi.PackageStore;
import org.travaux.prose.Json;

/** Packages in one table, to which rows are only ever added; the jobs that made them in another. */
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
                "insert into package (id, revision, document, name, container, bytes, files, authority, demonstration,"
                        + " made, "
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

    @Override
    public void keep(PackageJob job) {
        sql.change(
                "insert into package_job (id, revision, state, phase, done, total, result, code, message, started)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set state = excluded.state,"
                        + " phase = excluded.phase, done = excluded.done, total = excluded.total, result ="
                        + " excluded.result, code = excluded.code, message = excluded.message",
                job.id().value(),
                job.revision().value(),
                job.state().name(),
                job.phase().name(),
                job.done(),
                job.total(),
                job.result().map(PackageId::value).orElse(null),
                job.problem().map(Problem::code).orElse(null),
                job.problem().map(Problem::message).orElse(null),
                job.started().toEpochMilli());
    }

    @Override
    public Optional<PackageJob> job(JobId id) {
        return sql.first(JdbcPackageStore::job, "select * from package_job where id = ?", id.value());
    }

    private static PackageJob job(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new PackageJob(
                new JobId(row.getString("id")),
                new RevisionId(row.getString("revision")),
                State.valueOf(row.getString("state")),
                Phase.valueOf(row.getString("phase")),
                row.getInt("done"),
                row.getInt("total"),
                Optional.ofNullable(row.getString("result")).map(PackageId::new),
                code == null ? Optional.empty() : Optional.of(new Problem(code, row.getString("message"))),
                Rows.instant(row, "started"));
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
