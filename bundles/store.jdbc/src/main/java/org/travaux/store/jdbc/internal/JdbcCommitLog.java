package org.travaux.store.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Conflict;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.document.Commit;
import org.travaux.document.NewCommit;
import org.travaux.document.TextId;
import org.travaux.document.TextSchema;
import org.travaux.document.spi.CommitLog;
import org.travaux.prose.Json;
import org.travaux.prose.Step;

/**
 * The log of commits. Because transactions follow one another, the numbers rise in commit order, so that a follower misses
 * none.
 */
@Component
public final class JdbcCommitLog implements CommitLog {
    private static final String INSERT = "insert into commit_log (document, language, version, ref, " + Rows.ACTOR
            + ", made, steps)" + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final Sql sql;

    @Activate
    public JdbcCommitLog(@Reference Database database) {
        this.database = database;
        this.sql = new Sql(database);
    }

    @Override
    public List<Commit> append(List<NewCommit> commits) {
        return database.writing(connection -> {
            List<Commit> appended = new ArrayList<>();
            for (NewCommit commit : commits) {
                appended.add(insert(connection, commit));
            }
            return appended;
        });
    }

    private static Commit insert(Connection connection, NewCommit commit) throws SQLException {
        refuseTaken(connection, commit);
        try (PreparedStatement statement = connection.prepareStatement(INSERT, new String[] {"seq"})) {
            statement.setString(1, commit.text().document().value());
            statement.setString(2, commit.text().language().tag());
            statement.setLong(3, commit.version());
            statement.setString(4, commit.ref());
            statement.setString(5, commit.actor().account().value());
            statement.setString(6, commit.actor().name());
            statement.setObject(7, Rows.delegation(commit.actor()));
            statement.setLong(8, commit.time().toEpochMilli());
            statement.setString(9, steps(commit.steps()));
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return new Commit(
                        keys.getLong(1),
                        commit.text(),
                        commit.version(),
                        commit.ref(),
                        commit.actor(),
                        commit.time(),
                        commit.steps());
            }
        }
    }

    /** Asked before inserting: a failed insert would end a transaction on PostgreSQL, and would not say which key it was. */
    private static void refuseTaken(Connection connection, NewCommit commit) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(
                        connection,
                        "select version, ref from commit_log where document = ? and language = ? and (version >= ? or ref = ?)",
                        commit.text().document().value(),
                        commit.text().language().tag(),
                        commit.version() - 1,
                        commit.ref());
                ResultSet rows = statement.executeQuery()) {
            boolean ref = false;
            boolean version = false;
            boolean before = commit.version() == 1;
            while (rows.next()) {
                ref |= rows.getString("ref").equals(commit.ref());
                version |= rows.getLong("version") >= commit.version();
                before |= rows.getLong("version") == commit.version() - 1;
            }
            if (ref) {
                throw Conflict.because("commit.ref-taken", "A commit with this reference is stored already.");
            }
            if (version || !before) {
                throw Conflict.because("commit.version-taken", "The text has this version already.");
            }
        }
    }

    @Override
    public long version(TextId text) {
        return sql.number(
                "select coalesce(max(version), 0) from commit_log where document = ? and language = ?",
                text.document().value(),
                text.language().tag());
    }

    @Override
    public List<Commit> after(TextId text, long version, int limit) {
        return sql.list(
                JdbcCommitLog::commit,
                "select * from commit_log where document = ? and language = ? and version > ? order by version limit ?",
                text.document().value(),
                text.language().tag(),
                version,
                limit);
    }

    @Override
    public Optional<Commit> byRef(TextId text, String ref) {
        return sql.first(
                JdbcCommitLog::commit,
                "select * from commit_log where document = ? and language = ? and ref = ?",
                text.document().value(),
                text.language().tag(),
                ref);
    }

    @Override
    public List<Commit> afterSeq(long seq, int limit) {
        return sql.list(
                JdbcCommitLog::commit, "select * from commit_log where seq > ? order by seq limit ?", seq, limit);
    }

    @Override
    public long lastSeq() {
        return sql.number("select coalesce(max(seq), 0) from commit_log");
    }

    private static String steps(List<Step> steps) {
        return Json.write(steps.stream().map(Step::toJsonValue).toList());
    }

    private static Commit commit(ResultSet row) throws SQLException {
        List<Step> steps = new ArrayList<>();
        for (Object step : (List<?>) Json.parse(row.getString("steps"))) {
            steps.add(Step.fromJson(TextSchema.schema(), step));
        }
        return new Commit(
                row.getLong("seq"),
                new TextId(new DocumentId(row.getString("document")), Language.of(row.getString("language"))),
                row.getLong("version"),
                row.getString("ref"),
                Rows.actor(row),
                Rows.instant(row, "made"),
                steps);
    }
}
