package org.travaux.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Conflict;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;
import org.travaux.document.DocumentType;
import org.travaux.document.Metadata;
import org.travaux.document.Revision;
import org.travaux.document.spi.RevisionStore;
import org.travaux.prose.Json;

/** Revisions in one table; rows are only ever added. */
@Component
public final class JdbcRevisionStore implements RevisionStore {
    private final Sql sql;

    @Activate
    public JdbcRevisionStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void add(Revision revision) {
        Map<String, Long> versions = new TreeMap<>();
        revision.versions().forEach((language, version) -> versions.put(language.tag(), version));
        sql.change(
                () -> Conflict.because("revision.exists", "The document has a revision of this name already."),
                "insert into revision (id, document, name, versions, type, metadata, segments, content_hash, frozen_at, "
                        + Rows.ACTOR + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                revision.id().value(),
                revision.document().value(),
                revision.name(),
                Rows.json(versions),
                revision.type().wireName(),
                Rows.json(revision.metadata().values()),
                Rows.json(revision.segments()),
                revision.contentHash().hex(),
                revision.frozenAt().toEpochMilli(),
                revision.frozenBy().account().value(),
                revision.frozenBy().name(),
                Rows.delegation(revision.frozenBy()));
    }

    @Override
    public Optional<Revision> find(RevisionId id) {
        return sql.first(JdbcRevisionStore::revision, "select * from revision where id = ?", id.value());
    }

    @Override
    public List<Revision> of(DocumentId document) {
        return sql.list(
                JdbcRevisionStore::revision,
                "select * from revision where document = ? order by position",
                document.value());
    }

    private static Revision revision(ResultSet row) throws SQLException {
        TreeMap<Language, Long> versions = new TreeMap<>();
        Json.parseObject(row.getString("versions"))
                .forEach((tag, version) -> versions.put(Language.of(tag), ((Number) version).longValue()));
        return new Revision(
                new RevisionId(row.getString("id")),
                new DocumentId(row.getString("document")),
                row.getString("name"),
                versions,
                DocumentType.of(row.getString("type")),
                new Metadata(Rows.strings(row.getString("metadata"))),
                Rows.strings(row.getString("segments")),
                new Digest(row.getString("content_hash")),
                Rows.instant(row, "frozen_at"),
                Rows.actor(row));
    }
}
