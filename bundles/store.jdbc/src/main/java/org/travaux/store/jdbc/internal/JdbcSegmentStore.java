package org.travaux.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.translation.Segment;
import org.travaux.translation.SegmentState;
import org.travaux.translation.spi.SegmentStore;

/** Segments in one table, each row replaced only by its next version. */
@Component
public final class JdbcSegmentStore implements SegmentStore {
    private final Sql sql;

    @Activate
    public JdbcSegmentStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void put(Segment segment) {
        int changed = segment.version() == 1 ? insert(segment) : update(segment);
        if (changed == 0) {
            long current = find(segment.document(), segment.block(), segment.language())
                    .map(Segment::version)
                    .orElse(0L);
            throw Conflict.stale(segment.version() - 1, current);
        }
    }

    private int insert(Segment segment) {
        return sql.change(
                "insert into segment (state, source_version, source_hash, target_hash, translator, translator_name,"
                        + " translator_delegation, account, actor_name, delegation, made, version, document, language, block)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (document, language, block) do nothing",
                segment.state().wireName(),
                segment.sourceVersion(),
                segment.sourceHash().hex(),
                segment.targetHash().hex(),
                segment.translator().map(t -> t.account().value()).orElse(null),
                segment.translator().map(Actor::name).orElse(null),
                segment.translator().map(Rows::delegation).orElse(null),
                segment.by().account().value(),
                segment.by().name(),
                Rows.delegation(segment.by()),
                segment.at().toEpochMilli(),
                segment.version(),
                segment.document().value(),
                segment.language().tag(),
                segment.block().value());
    }

    private int update(Segment segment) {
        return sql.change(
                "update segment set state = ?, source_version = ?, source_hash = ?, target_hash = ?, translator = ?,"
                        + " translator_name = ?, translator_delegation = ?, account = ?, actor_name = ?, delegation = ?,"
                        + " made = ?, version = ? where document = ? and language = ? and block = ? and version = ?",
                segment.state().wireName(),
                segment.sourceVersion(),
                segment.sourceHash().hex(),
                segment.targetHash().hex(),
                segment.translator().map(t -> t.account().value()).orElse(null),
                segment.translator().map(Actor::name).orElse(null),
                segment.translator().map(Rows::delegation).orElse(null),
                segment.by().account().value(),
                segment.by().name(),
                Rows.delegation(segment.by()),
                segment.at().toEpochMilli(),
                segment.version(),
                segment.document().value(),
                segment.language().tag(),
                segment.block().value(),
                segment.version() - 1);
    }

    @Override
    public Optional<Segment> find(DocumentId document, BlockId block, Language language) {
        return sql.first(
                JdbcSegmentStore::segment,
                "select * from segment where document = ? and language = ? and block = ?",
                document.value(),
                language.tag(),
                block.value());
    }

    @Override
    public List<Segment> of(DocumentId document, Language language) {
        return sql.list(
                JdbcSegmentStore::segment,
                "select * from segment where document = ? and language = ?",
                document.value(),
                language.tag());
    }

    private static Segment segment(ResultSet row) throws SQLException {
        return new Segment(
                new DocumentId(row.getString("document")),
                new BlockId(row.getString("block")),
                Language.of(row.getString("language")),
                SegmentState.of(row.getString("state")),
                row.getLong("source_version"),
                new Digest(row.getString("source_hash")),
                new Digest(row.getString("target_hash")),
                translator(row),
                Rows.actor(row),
                Rows.instant(row, "made"),
                row.getLong("version"));
    }

    private static Optional<Actor> translator(ResultSet row) throws SQLException {
        String account = row.getString("translator");
        if (account == null) {
            return Optional.empty();
        }
        return Optional.of(new Actor(
                new AccountId(account),
                row.getString("translator_name"),
                Optional.ofNullable(row.getString("translator_delegation")).map(DelegationId::new)));
    }
}
