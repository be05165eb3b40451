package org.travaux.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.translation.DroppedTranslation;
import org.travaux.translation.spi.DroppedStore;

/** Places of dropped paragraphs, one row each. */
@Component
public final class JdbcDroppedStore implements DroppedStore {
    private final Sql sql;

    @Activate
    public JdbcDroppedStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void put(DroppedTranslation dropped) {
        sql.change(
                "insert into dropped_translation (document, language, block, version, made) values (?, ?, ?, ?, ?)"
                        + " on conflict (document, language, block) do update set version = excluded.version,"
                        + " made = excluded.made where dropped_translation.version <= excluded.version",
                dropped.document().value(),
                dropped.language().tag(),
                dropped.block().value(),
                dropped.version(),
                dropped.at().toEpochMilli());
    }

    @Override
    public List<DroppedTranslation> of(DocumentId document, Language language) {
        return sql.list(
                JdbcDroppedStore::place,
                "select * from dropped_translation where document = ? and language = ? order by version desc, block",
                document.value(),
                language.tag());
    }

    private static DroppedTranslation place(ResultSet row) throws SQLException {
        return new DroppedTranslation(
                new DocumentId(row.getString("document")),
                Language.of(row.getString("language")),
                new BlockId(row.getString("block")),
                row.getLong("version"),
                Rows.instant(row, "made"));
    }
}
