package org.travaux.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Conflict;
import org.travaux.base.DossierId;
import org.travaux.base.NotFound;
import org.travaux.base.Page;
import org.travaux.document.Dossier;
import org.travaux.document.spi.DossierStore;

/** Dossiers in one table. */
@Component
public final class JdbcDossierStore implements DossierStore {
    private final Sql sql;

    @Activate
    public JdbcDossierStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void add(Dossier dossier) {
        sql.change(
                () -> Conflict.because("dossier.exists", "There is such a dossier already."),
                "insert into dossier (id, title, created, version) values (?, ?, ?, ?)",
                dossier.id().value(),
                dossier.title(),
                dossier.created().toEpochMilli(),
                dossier.version());
    }

    @Override
    public void replace(Dossier dossier) {
        int changed = sql.change(
                "update dossier set title = ?, version = ? where id = ? and version = ?",
                dossier.title(),
                dossier.version(),
                dossier.id().value(),
                dossier.version() - 1);
        if (changed == 0) {
            Dossier current = find(dossier.id()).orElseThrow(() -> NotFound.of(dossier.id()));
            throw Conflict.stale(dossier.version() - 1, current.version());
        }
    }

    @Override
    public Optional<Dossier> find(DossierId id) {
        return sql.first(JdbcDossierStore::dossier, "select * from dossier where id = ?", id.value());
    }

    @Override
    public Page<Dossier> among(Set<DossierId> ids, Optional<String> cursor, int limit) {
        if (ids.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(Rows.position(cursor, Long.MAX_VALUE));
        ids.forEach(id -> parameters.add(id.value()));
        String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
        return page("position < ? and id in (" + marks + ")", limit, parameters.toArray());
    }

    @Override
    public Page<Dossier> all(Optional<String> cursor, int limit) {
        return page("position < ?", limit, Rows.position(cursor, Long.MAX_VALUE));
    }

    private Page<Dossier> page(String where, int limit, Object... parameters) {
        return Rows.page(
                sql.list(
                        row -> Map.entry(row.getLong("position"), dossier(row)),
                        "select * from dossier where " + where + " order by position desc limit " + (limit + 1),
                        parameters),
                limit);
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        return new Dossier(
                new DossierId(row.getString("id")),
                row.getString("title"),
                Rows.instant(row, "created"),
                row.getLong("version"));
    }
}
