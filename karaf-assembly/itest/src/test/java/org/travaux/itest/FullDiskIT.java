package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.itest.DoomedServer.House;

/**
 * No room left while four write over the real WebSocket: the kernel lets no file of the process grow. What cannot be stored is not
 * acknowledged, the writers are told to resynchronise, and go on where they were as soon as there is room.
 */
class FullDiskIT {
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    /** Less than the database and its log have already: whatever they would write at their ends fails. */
    private static final int LARGEST_FILE = 65_536;

    @TempDir
    Path directory;

    @Test
    void nothingIsAcknowledgedThatIsNotStoredAndWritingGoesOnOnceThereIsRoom() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(PRLIMIT), "the kernel is asked by prlimit");
        try (DoomedProcess server =
                new DoomedProcess(DoomedServer.class, directory.resolve("errors.txt"), directory.toString())) {
            House house = House.read(server.awaitLine("ready"));
            List<LiveWriter> writers = house.writers(4);
            writers.forEach(writer -> writer.connect(house.port()));
            awaitAcknowledged(writers, 100);

            limit(server, Integer.toString(LARGEST_FILE));
            await("writers are told").until(() -> writers.stream().allMatch(w -> w.trouble.isPresent()));
            assertThat(writers)
                    .allSatisfy(w -> assertThat(w.trouble).get().asString().contains("resync"));
            writers.forEach(LiveWriter::cutOff);
            int before = total(writers);

            limit(server, "unlimited");
            writers.forEach(writer -> writer.connect(house.port()));
            awaitAcknowledged(writers, before + 100);
            server.kill();
            writers.forEach(LiveWriter::awaitTheEnd);

            check(house, writers);
        }
    }

    private void check(House house, List<LiveWriter> writers) {
        System.setProperty("karaf.data", directory.toString());
        try (Composition store = new Composition()) {
            Aftermath after = new Aftermath(store);
            house.documents().forEach(document -> after.checkText(document, writers));
            after.checkAudit(house.dossier());
        }
    }

    private static void limit(DoomedProcess server, String size) throws IOException, InterruptedException {
        Process limiting = new ProcessBuilder(
                        PRLIMIT.toString(), "--pid=" + server.pid(), "--fsize=" + size + ":unlimited")
                .inheritIO()
                .start();
        assertThat(limiting.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(limiting.exitValue()).isZero();
    }

    private static void awaitAcknowledged(List<LiveWriter> writers, int count) {
        await("writers are busy").until(() -> total(writers) >= count);
    }

    private static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(10));
    }

    private static int total(List<LiveWriter> writers) {
        return writers.stream().mapToInt(w -> w.acknowledged.size()).sum();
    }
}
