package org.travaux.store.jdbc.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.audit.internal.ChainedAuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.SteadyClock;
import org.travaux.document.NewCommit;
import org.travaux.document.TextId;

/**
 * The child of the crash test: writers that append without end, each to a text of its own, and say each commit on standard
 * output only after it was acknowledged. A commit and its audit event are one transaction.
 */
public final class CrashWriter {
    static final int WRITERS = 4;
    static final AuditChain CHAIN = AuditChain.of(new DossierId("crash"));

    private CrashWriter() {}

    static TextId text(int writer) {
        return new TextId(new DocumentId("crash-" + writer), Language.EN);
    }

    static String ref(int writer, long version) {
        return "writer-" + writer + ":" + version;
    }

    /** Writes into the folder it is given until it is killed. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        // Whatever else wants to speak does so elsewhere.
        System.setOut(System.err);
        Path directory = Path.of(args[0]);
        Database database = new Database("jdbc:sqlite:" + directory.resolve("travaux.db"), "", "", 1, directory);
        JdbcCommitLog log = new JdbcCommitLog(database);
        AuditTrail trail = new ChainedAuditTrail(new JdbcAuditStore(database), database, new SteadyClock());
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            new Thread(() -> append(number, database, log, trail, out), "writer-" + writer).start();
        }
    }

    private static void append(int writer, Database database, JdbcCommitLog log, AuditTrail trail, PrintStream out) {
        TextId text = text(writer);
        for (long version = log.version(text) + 1; ; version++) {
            NewCommit commit =
                    new NewCommit(text, version, ref(writer, version), Actor.system("crash"), Instant.now(), List.of());
            database.inTransaction(() -> {
                log.append(List.of(commit));
                trail.record(
                        CHAIN, Actor.system("crash"), "text.committed", "text:" + text, Map.of("ref", commit.ref()));
            });
            out.println("ack " + writer + " " + version);
            out.flush();
        }
    }
}
