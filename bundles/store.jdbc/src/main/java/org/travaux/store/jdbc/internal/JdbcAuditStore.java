package org.travaux.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditEntry;
import org.travaux.audit.AuditEvent;
import org.travaux.audit.AuditLink;
import org.travaux.audit.spi.AuditStore;
import org.travaux.base.Conflict;
import org.travaux.base.Digest;

/** The chains in one table; rows are only ever added. Transactions follow one another, so that a chain has one hand on it. */
@Component
public final class JdbcAuditStore implements AuditStore {
    private final Sql sql;

    @Activate
    public JdbcAuditStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public Optional<AuditLink> head(AuditChain chain) {
        return sql.first(
                JdbcAuditStore::link,
                "select * from audit_event where chain = ? order by number desc limit 1",
                chain.name());
    }

    @Override
    public void append(AuditEntry entry) {
        AuditEvent event = entry.event();
        AuditLink link = entry.link();
        sql.change(
                () -> Conflict.because("audit.number-taken", "The chain has an event of this number already."),
                "insert into audit_event (chain, number, made, " + Rows.ACTOR
                        + ", action, subject, details, previous, event, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.chain().name(),
                event.number(),
                event.time().toEpochMilli(),
                event.actor().account().value(),
                event.actor().name(),
                Rows.delegation(event.actor()),
                event.action(),
                event.subject(),
                Rows.json(event.details()),
                link.previous().hex(),
                link.event().hex(),
                link.hash().hex());
    }

    @Override
    public List<AuditEntry> after(AuditChain chain, long number, int limit) {
        return sql.list(
                JdbcAuditStore::entry,
                "select * from audit_event where chain = ? and number > ? order by number limit ?",
                chain.name(),
                number,
                limit);
    }

    @Override
    public List<AuditEntry> before(AuditChain chain, long number, int limit) {
        return sql.list(
                JdbcAuditStore::entry,
                "select * from audit_event where chain = ? and number < ? order by number desc limit ?",
                chain.name(),
                number,
                limit);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        AuditEvent event = new AuditEvent(
                AuditChain.named(row.getString("chain")),
                row.getLong("number"),
                Rows.instant(row, "made"),
                Rows.actor(row),
                row.getString("action"),
                row.getString("subject"),
                Rows.strings(row.getString("details")));
        return new AuditEntry(event, link(row));
    }

    private static AuditLink link(ResultSet row) throws SQLException {
        return new AuditLink(
                row.getLong("number"),
                new Digest(row.getString("previous")),
                new Digest(row.getString("event")),
                new Digest(row.getString("hash")));
    }
}
