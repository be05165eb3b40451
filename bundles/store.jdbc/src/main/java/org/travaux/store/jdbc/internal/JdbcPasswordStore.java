package org.travaux.store.jdbc.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.AccountId;
import org.travaux.identity.spi.PasswordStore;

/** Hashes of passwords in a table of their own. */
@Component
public final class JdbcPasswordStore implements PasswordStore {
    private final Sql sql;

    @Activate
    public JdbcPasswordStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void put(AccountId account, String hash) {
        sql.change(
                "insert into account_password (account, hash) values (?, ?) on conflict (account) do update set hash = excluded.hash",
                account.value(),
                hash);
    }

    @Override
    public Optional<String> find(AccountId account) {
        return sql.first(
                row -> row.getString(1), "select hash from account_password where account = ?", account.value());
    }
}
