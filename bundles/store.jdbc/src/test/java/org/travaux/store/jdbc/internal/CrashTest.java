package org.travaux.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.audit.internal.ChainedAuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.Conflict;
import org.travaux.base.ManualClock;
import org.travaux.document.Commit;
import org.travaux.document.NewCommit;

/** Kills a JVM that writes, again and again on the same store, at moments drawn from a printed seed. */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);
    private static final int LEAST_ACKNOWLEDGED = 100;

    @TempDir
    Path directory;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        System.out.println("crash.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 1; round <= ROUNDS; round++) {
            Map<Integer, Long> acknowledged = writeAndDie(LEAST_ACKNOWLEDGED + random.nextInt(400));
            Database database = new Database("jdbc:sqlite:" + directory.resolve("travaux.db"), "", "", 1, directory);
            try {
                long stored = checkLog(new JdbcCommitLog(database), acknowledged);
                checkChain(database, stored);
                System.out.println("crash round " + round + ": acknowledged up to " + acknowledged + ", stored "
                        + stored + " in all, lost 0");
            } finally {
                database.close();
            }
        }
    }

    /** Returns the last acknowledged version of each writer. */
    private Map<Integer, Long> writeAndDie(int lines) throws Exception {
        try (DoomedProcess writer =
                new DoomedProcess(CrashWriter.class, directory.resolve("errors.txt"), directory.toString())) {
            writer.awaitLines(lines);
            Map<Integer, Long> acknowledged = new HashMap<>();
            for (String line : writer.kill()) {
                String[] words = line.split(" ");
                // The last line may have been cut by the kill; a whole one has three words.
                if (words.length == 3 && words[0].equals("ack")) {
                    acknowledged.merge(Integer.valueOf(words[1]), Long.valueOf(words[2]), Math::max);
                }
            }
            assertThat(acknowledged).hasSize(CrashWriter.WRITERS);
            return acknowledged;
        }
    }

    private static long checkLog(JdbcCommitLog log, Map<Integer, Long> acknowledged) {
        long stored = 0;
        for (int writer = 0; writer < CrashWriter.WRITERS; writer++) {
            List<Commit> commits = log.after(CrashWriter.text(writer), 0, Integer.MAX_VALUE);
            assertThat(commits)
                    .extracting(Commit::version)
                    .isEqualTo(LongStream.rangeClosed(1, commits.size()).boxed().toList());
            assertThat((long) commits.size()).isGreaterThanOrEqualTo(acknowledged.get(writer));
            checkResend(log, writer, commits.size());
            stored += commits.size();
        }
        return stored;
    }

    /** A client that never heard of its last commit sends it again. */
    private static void checkResend(JdbcCommitLog log, int writer, long version) {
        String ref = CrashWriter.ref(writer, version);
        assertThat(log.byRef(CrashWriter.text(writer), ref))
                .map(Commit::version)
                .contains(version);
        NewCommit again = new NewCommit(
                CrashWriter.text(writer), version + 1, ref, Actor.system("crash"), Instant.now(), List.of());
        assertThatThrownBy(() -> log.append(List.of(again)))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("commit.ref-taken"));
    }

    private static void checkChain(Database database, long stored) {
        AuditChain chain = CrashWriter.CHAIN;
        AuditTrail trail = new ChainedAuditTrail(new JdbcAuditStore(database), database, new ManualClock());
        assertThat(trail.firstBroken(chain)).isEmpty();
        assertThat(trail.extract(chain, event -> false).entries()).hasSize((int) stored);
    }
}
