package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a JVM of store, authority and live endpoint under four writers, again and again, at moments drawn from a printed seed. */
class KilledServerIT {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 20);
    private static final int WRITERS = 4;
    private static final int LEAST_ACKNOWLEDGED = 100;
    private static final int LEAST_OF_EACH = 5;

    @TempDir
    Path directory;

    private final List<LiveWriter> writers = new ArrayList<>();
    private int resent;

    @Test
    void losesNothingDoublesNothingAndLeavesNoGap() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("kill.seed=" + seed);
        Random random = new Random(seed);
        long acknowledged = 0;

        for (int round = 1; round <= ROUNDS; round++) {
            int least = LEAST_ACKNOWLEDGED + random.nextInt(300);
            DoomedServer.House house = writeAndDie(least);
            long now = total();
            assertThat(now - acknowledged).isGreaterThanOrEqualTo(LEAST_ACKNOWLEDGED);
            check(house);
            System.out.println(
                    "kill round " + round + ": " + (now - acknowledged) + " acknowledged, lost 0, doubled 0");
            acknowledged = now;
        }

        System.out.println("kill: " + ROUNDS + " rounds, " + acknowledged + " commits acknowledged, " + resent
                + " stored without having been told and recognised when sent again");
    }

    /** Lets four writers write until enough is acknowledged, kills the server, and returns what it said when it began. */
    private DoomedServer.House writeAndDie(int least) throws Exception {
        long before = total();
        try (DoomedProcess server =
                new DoomedProcess(DoomedServer.class, directory.resolve("errors.txt"), directory.toString())) {
            DoomedServer.House house = DoomedServer.House.read(server.awaitLine("ready"));
            if (writers.isEmpty()) {
                writers.addAll(house.writers(WRITERS));
            }
            List<Integer> each =
                    writers.stream().map(w -> w.acknowledged.size()).toList();
            writers.forEach(writer -> writer.connect(house.port()));
            Awaitility.await("writers are busy")
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> total() - before >= least
                            && IntStream.range(0, WRITERS)
                                    .allMatch(i -> writers.get(i).acknowledged.size() - each.get(i) >= LEAST_OF_EACH));
            server.kill();
            writers.forEach(LiveWriter::awaitTheEnd);
            return house;
        }
    }

    private long total() {
        return writers.stream().mapToLong(writer -> writer.acknowledged.size()).sum();
    }

    private void check(DoomedServer.House house) {
        System.setProperty("karaf.data", directory.toString());
        try (Composition store = new Composition()) {
            Aftermath after = new Aftermath(store);
            house.documents().forEach(document -> after.checkText(document, writers));
            after.checkAudit(house.dossier());
            after.checkOrder();
        }
        resent = writers.stream().mapToInt(w -> w.recognised.get()).sum();
        assertThat(writers).allSatisfy(w -> assertThat(w.trouble).isEmpty());
    }
}
