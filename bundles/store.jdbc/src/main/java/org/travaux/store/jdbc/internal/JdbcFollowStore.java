package org.travaux.store.jdbc.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.translation.spi.FollowStore;

/** Positions of followers, which only rise. */
@Component
public final class JdbcFollowStore implements FollowStore {
    private final Sql sql;

    @Activate
    public JdbcFollowStore(@Reference Database database) {
        this.sql = new Sql(database);
    }

    @Override
    public long position(String follower) {
        return sql.number("select reached from follower where name = ?", follower);
    }

    @Override
    public void reached(String follower, long seq) {
        sql.change(
                "insert into follower (name, reached) values (?, ?)"
                        + " on conflict (name) do update set reached = excluded.reached where follower.reached < excluded.reached",
                follower,
                seq);
    }
}
