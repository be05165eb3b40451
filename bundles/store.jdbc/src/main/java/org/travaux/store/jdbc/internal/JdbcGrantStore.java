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
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.identity.Grant;
import org.travaux.identity.GrantId;
import org.travaux.identity.Role;
import org.travaux.identity.spi.GrantStore;

/** Grants in one table. A role without a language has the empty one, so that the key tells it from no other. */
@Component
public final class JdbcGrantStore implements GrantStore {
    private final Sql sql;

    @Activate
    public JdbcGrantStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void add(Grant grant) {
        sql.change(
                () -> Conflict.because("member.exists", "The account holds this role already."),
                "insert into role_grant (id, dossier, account, role, language, granted) values (?, ?, ?, ?, ?, ?)",
                grant.id().value(),
                grant.dossier().value(),
                grant.account().value(),
                grant.role().wireName(),
                grant.language().map(Language::tag).orElse(""),
                grant.granted().toEpochMilli());
    }

    @Override
    public boolean remove(GrantId id) {
        return sql.change("delete from role_grant where id = ?", id.value()) > 0;
    }

    @Override
    public List<Grant> in(DossierId dossier) {
        return sql.list(
                JdbcGrantStore::grant, "select * from role_grant where dossier = ? order by position", dossier.value());
    }

    @Override
    public List<Grant> of(AccountId account) {
        return sql.list(
                JdbcGrantStore::grant, "select * from role_grant where account = ? order by position", account.value());
    }

    @Override
    public List<Grant> of(AccountId account, DossierId dossier) {
        return sql.list(
                JdbcGrantStore::grant,
                "select * from role_grant where account = ? and dossier = ? order by position",
                account.value(),
                dossier.value());
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                new GrantId(row.getString("id")),
                new DossierId(row.getString("dossier")),
                new AccountId(row.getString("account")),
                Role.of(row.getString("role")),
                Optional.of(row.getString("language"))
                        .filter(tag -> !tag.isEmpty())
                        .map(Language::of),
                Rows.instant(row, "granted"));
    }
}
