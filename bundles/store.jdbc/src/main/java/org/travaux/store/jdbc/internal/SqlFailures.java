package org.travaux.store.jdbc.internal;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.travaux.base.Unavailable;

/** Tells what a database's refusal means; the two databases say it differently. */
final class SqlFailures {
    private static final String PG_UNIQUE = "23505";
    private static final String PG_FULL = "53100";

    private SqlFailures() {}

    /** Tells whether a row of the same key is there already. */
    static boolean isTaken(SQLException e) {
        if (e instanceof SQLiteException sqlite) {
            SQLiteErrorCode code = sqlite.getResultCode();
            return code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
                    || code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
        }
        return PG_UNIQUE.equals(e.getSQLState());
    }

    /** Returns the failure of a database that cannot serve now. */
    static Unavailable unavailable(SQLException e) {
        boolean full = e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL
                || PG_FULL.equals(e.getSQLState());
        return full
                ? Unavailable.because("store.full", "There is no room left to store this.", e)
                : Unavailable.because("store.unavailable", "The store does not answer at the moment.", e);
    }
}
