package org.travaux.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.BlockId;
import org.travaux.base.Conflict;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.translation.Waiver;
import org.travaux.translation.spi.WaiverStore;

/** Waivers in one table, in the order they were given. */
@Component
public final class JdbcWaiverStore implements WaiverStore {
    private final Sql sql;

    @Activate
    public JdbcWaiverStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void add(Waiver waiver) {
        sql.change(
                () -> Conflict.because("waiver.exists", "There is a waiver of this id."),
                "insert into waiver (id, document, code, language, block, text_hash, reason, account, actor_name,"
                        + " delegation, made) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                waiver.id(),
                waiver.document().value(),
                waiver.code(),
                waiver.language().tag(),
                waiver.block().map(BlockId::value).orElse(null),
                waiver.text().hex(),
                waiver.reason(),
                waiver.by().account().value(),
                waiver.by().name(),
                Rows.delegation(waiver.by()),
                waiver.at().toEpochMilli());
    }

    @Override
    public List<Waiver> of(DocumentId document) {
        return sql.list(
                JdbcWaiverStore::waiver, "select * from waiver where document = ? order by position", document.value());
    }

    private static Waiver waiver(ResultSet row) throws SQLException {
        return new Waiver(
                row.getString("id"),
                new DocumentId(row.getString("document")),
                row.getString("code"),
                Language.of(row.getString("language")),
                Optional.ofNullable(row.getString("block")).map(BlockId::new),
                new Digest(row.getString("text_hash")),
                row.getString("reason"),
                Rows.actor(row),
                Rows.instant(row, "made"));
    }
}
