package org.travaux.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.AccountId;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.base.Language;
import org.travaux.base.NotFound;
import org.travaux.base.Page;
import org.travaux.identity.Account;
import org.travaux.identity.spi.AccountStore;

/** Accounts in one table. */
@Component
public final class JdbcAccountStore implements AccountStore {
    private final Sql sql;

    @Activate
    public JdbcAccountStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void add(Account account) {
        sql.change(
                () -> Conflict.because("account.exists", "There is an account with this login already."),
                "insert into account (id, login, name, delegation, administrator, disabled, interface_language,"
                        + " created, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                account.id().value(),
                account.login(),
                account.name(),
                account.delegation().map(DelegationId::value).orElse(null),
                account.administrator(),
                account.disabled(),
                account.interfaceLanguage().map(Language::tag).orElse(null),
                account.created().toEpochMilli(),
                account.version());
    }

    @Override
    public void replace(Account account) {
        int changed = sql.change(
                "update account set name = ?, delegation = ?, administrator = ?, disabled = ?, interface_language = ?,"
                        + " version = ? where id = ? and version = ?",
                account.name(),
                account.delegation().map(DelegationId::value).orElse(null),
                account.administrator(),
                account.disabled(),
                account.interfaceLanguage().map(Language::tag).orElse(null),
                account.version(),
                account.id().value(),
                account.version() - 1);
        if (changed == 0) {
            Account current = find(account.id()).orElseThrow(() -> NotFound.of("account", account.id()));
            throw Conflict.stale(account.version() - 1, current.version());
        }
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return sql.first(JdbcAccountStore::account, "select * from account where id = ?", id.value());
    }

    @Override
    public Optional<Account> byLogin(String login) {
        return sql.first(JdbcAccountStore::account, "select * from account where login = ?", login);
    }

    @Override
    public Page<Account> all(Optional<String> cursor, int limit) {
        List<Account> read = sql.list(
                JdbcAccountStore::account,
                "select * from account where login > ? order by login limit ?",
                cursor.orElse(""),
                limit + 1);
        boolean more = read.size() > limit;
        List<Account> shown = more ? read.subList(0, limit) : read;
        return new Page<>(shown, more ? Optional.of(shown.get(limit - 1).login()) : Optional.empty());
    }

    @Override
    public boolean anyOf(DelegationId delegation) {
        return sql.number("select count(*) from account where delegation = ?", delegation.value()) > 0;
    }

    @Override
    public List<Account> administrators() {
        return sql.list(
                JdbcAccountStore::account,
                "select * from account where administrator = 1 and disabled = 0 order by login");
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getString("id")),
                row.getString("login"),
                row.getString("name"),
                Optional.ofNullable(row.getString("delegation")).map(DelegationId::new),
                row.getInt("administrator") == 1,
                row.getInt("disabled") == 1,
                Optional.ofNullable(row.getString("interface_language")).map(Language::of),
                Rows.instant(row, "created"),
                row.getLong("version"));
    }
}
