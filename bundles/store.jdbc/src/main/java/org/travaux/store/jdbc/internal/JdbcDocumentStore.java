package org.travaux.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Conflict;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.NotFound;
import org.travaux.document.Authenticity;
import org.travaux.document.Document;
import org.travaux.document.DocumentType;
import org.travaux.document.LanguageVersion;
import org.travaux.document.Metadata;
import org.travaux.document.Stage;
import org.travaux.document.spi.DocumentStore;
import org.travaux.prose.Json;

/** Documents in one table, their facts and languages as JSON. */
@Component
public final class JdbcDocumentStore implements DocumentStore {
    private final Sql sql;

    @Activate
    public JdbcDocumentStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void add(Document document) {
        sql.change(
                () -> Conflict.because("document.exists", "The dossier has this document already."),
                "insert into document (id, dossier, type, stage, source, work, metadata, languages, created, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                document.id().value(),
                document.dossier().value(),
                document.type().wireName(),
                document.stage().wireName(),
                document.source().tag(),
                document.work().orElse(null),
                Rows.json(document.metadata().values()),
                languages(document),
                document.created().toEpochMilli(),
                document.version());
    }

    @Override
    public void replace(Document document) {
        int changed = sql.change(
                "update document set type = ?, stage = ?, metadata = ?, languages = ?, version = ? where id = ? and"
                        + " version = ?",
                document.type().wireName(),
                document.stage().wireName(),
                Rows.json(document.metadata().values()),
                languages(document),
                document.version(),
                document.id().value(),
                document.version() - 1);
        if (changed == 0) {
            Document current = find(document.id()).orElseThrow(() -> NotFound.of(document.id()));
            throw Conflict.stale(document.version() - 1, current.version());
        }
    }

    @Override
    public Optional<Document> find(DocumentId id) {
        return sql.first(JdbcDocumentStore::document, "select * from document where id = ?", id.value());
    }

    @Override
    public List<Document> in(DossierId dossier) {
        return sql.list(
                JdbcDocumentStore::document,
                "select * from document where dossier = ? order by position",
                dossier.value());
    }

    @Override
    public List<DocumentId> all() {
        return sql.list(row -> new DocumentId(row.getString(1)), "select id from document order by position");
    }

    private static String languages(Document document) {
        Map<String, String> languages = new LinkedHashMap<>();
        document.languages()
                .forEach(v -> languages.put(v.language().tag(), v.authenticity().wireName()));
        return Json.write(languages);
    }

    private static Document document(ResultSet row) throws SQLException {
        DocumentId id = new DocumentId(row.getString("id"));
        List<LanguageVersion> languages = Json.parseObject(row.getString("languages")).entrySet().stream()
                .map(e -> new LanguageVersion(id, Language.of(e.getKey()), Authenticity.of((String) e.getValue())))
                .toList();
        return new Document(
                id,
                new DossierId(row.getString("dossier")),
                DocumentType.of(row.getString("type")),
                Stage.of(row.getString("stage")),
                Language.of(row.getString("source")),
                Optional.ofNullable(row.getString("work")),
                new Metadata(Rows.strings(row.getString("metadata"))),
                languages,
                Rows.instant(row, "created"),
                row.getLong("version"));
    }
}
