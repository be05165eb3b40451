package org.travaux.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.AccountId;
import org.travaux.base.Digest;
import org.travaux.identity.Session;
import org.travaux.identity.spi.SessionStore;

/** Sessions in one table, by the digest of their token. */
@Component
public final class JdbcSessionStore implements SessionStore {
    private final Sql sql;

    @Activate
    public JdbcSessionStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void add(Session session) {
        sql.change(
                "insert into session (id, account, opened, expires) values (?, ?, ?, ?)",
                session.id().hex(),
                session.account().value(),
                session.opened().toEpochMilli(),
                session.expires().toEpochMilli());
    }

    @Override
    public Optional<Session> find(Digest id) {
        return sql.first(JdbcSessionStore::session, "select * from session where id = ?", id.hex());
    }

    @Override
    public List<Session> of(AccountId account) {
        return sql.list(
                JdbcSessionStore::session,
                "select * from session where account = ? order by opened, id",
                account.value());
    }

    @Override
    public void lengthen(Digest id, Instant expires) {
        sql.change("update session set expires = ? where id = ?", expires.toEpochMilli(), id.hex());
    }

    @Override
    public void remove(Digest id) {
        sql.change("delete from session where id = ?", id.hex());
    }

    @Override
    public void removeAllOf(AccountId account, Optional<Digest> except) {
        sql.change(
                "delete from session where account = ? and id <> ?",
                account.value(),
                except.map(Digest::hex).orElse(""));
    }

    @Override
    public void removeExpired(Instant now) {
        sql.change("delete from session where expires <= ?", now.toEpochMilli());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new Digest(row.getString("id")),
                new AccountId(row.getString("account")),
                Rows.instant(row, "opened"),
                Rows.instant(row, "expires"));
    }
}
