package org.travaux.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.base.NotFound;
import org.travaux.identity.Delegation;
import org.travaux.identity.spi.DelegationStore;

/** Delegations in one table. */
@Component
public final class JdbcDelegationStore implements DelegationStore {
    private final Sql sql;

    @Activate
    public JdbcDelegationStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public void add(Delegation delegation) {
        sql.change(
                () -> Conflict.because("delegation.exists", "There is a delegation with this code already."),
                "insert into delegation (code, name, version) values (?, ?, ?)",
                delegation.code().value(),
                delegation.name(),
                delegation.version());
    }

    @Override
    public void replace(Delegation delegation) {
        int changed = sql.change(
                "update delegation set name = ?, version = ? where code = ? and version = ?",
                delegation.name(),
                delegation.version(),
                delegation.code().value(),
                delegation.version() - 1);
        if (changed == 0) {
            long current = find(delegation.code())
                    .orElseThrow(() -> NotFound.of("delegation", delegation.code()))
                    .version();
            throw Conflict.stale(delegation.version() - 1, current);
        }
    }

    @Override
    public void remove(DelegationId code) {
        sql.change("delete from delegation where code = ?", code.value());
    }

    @Override
    public Optional<Delegation> find(DelegationId code) {
        return sql.first(JdbcDelegationStore::delegation, "select * from delegation where code = ?", code.value());
    }

    @Override
    public List<Delegation> all() {
        return sql.list(JdbcDelegationStore::delegation, "select * from delegation order by code");
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        return new Delegation(new DelegationId(row.getString("code")), row.getString("name"), row.getLong("version"));
    }
}
