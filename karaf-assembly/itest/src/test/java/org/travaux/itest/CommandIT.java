package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.travaux.itest.Distribution.Outcome;

/** An operator's day with one product on one folder; the order is the day's. */
@TestMethodOrder(OrderAnnotation.class)
class CommandIT {

    private static final Path DATA = Distribution.folder("day");
    private static final int PORT = Distribution.freePort();
    private static final Http HTTP = new Http(PORT);

    private static Outcome firstStart;
    private static List<String> shippedBefore;

    @BeforeAll
    static void start() throws IOException {
        shippedBefore = distributionFiles();
        firstStart = up();
    }

    @AfterAll
    static void stop() {
        Distribution.travaux("down", "--data", DATA.toString());
    }

    @Test
    @Order(1)
    void upReturnsWhenTheProductAnswersAndPrintsItsAddress() throws IOException {
        assertThat(firstStart.exit()).as(firstStart.text()).isZero();
        assertThat(firstStart.text()).contains("http://127.0.0.1:" + PORT + "/");
        assertThat(HTTP.get("/api/v1/health").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void onlyThePortOnLoopbackIsOpen() throws IOException {
        Assumptions.assumeTrue(ListeningPorts.canBeRead(), "the sockets of a process are read from /proc");

        assertThat(ListeningPorts.of(process()))
                .isNotEmpty()
                .allMatch(address -> address.endsWith(":" + PORT))
                .allMatch(address ->
                        address.startsWith("0100007F:") || address.startsWith("0000000000000000FFFF00000100007F:"));
    }

    @Test
    @Order(2)
    void anAnswerTellsNothingOfTheServersMake() throws IOException {
        assertThat(HTTP.get("/api/v1/health").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    @Order(2)
    void theLogHasNoErrors() throws IOException {
        assertThat(Files.readAllLines(DATA.resolve("log/travaux.log")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("| ERROR |"));
    }

    @Test
    @Order(3)
    void aSecondUpOnTheSameDataSaysSo() {
        Outcome second = Distribution.travaux(
                "up", "--port", Integer.toString(Distribution.freePort()), "--data", DATA.toString());

        assertThat(second.text()).contains("already running").contains("http://127.0.0.1:" + PORT + "/");
        assertThat(second.exit()).isZero();
    }

    @Test
    @Order(3)
    void thePortOfAnotherProgramIsRefused() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome refused = Distribution.travaux(
                    "up",
                    "--port",
                    Integer.toString(other.getLocalPort()),
                    "--data",
                    Distribution.folder("other").toString());

            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.text()).contains("is in use").hasLineCount(1);
        }
    }

    @Test
    @Order(3)
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.createFile(Distribution.folder("file").resolve("file"));

        Outcome refused =
                Distribution.travaux("up", "--data", file.resolve("below").toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.text()).contains("cannot be made").hasLineCount(1);
    }

    @Test
    @Order(3)
    void anOldJavaIsRefused() throws IOException {
        Path home = Distribution.folder("java");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        Outcome refused =
                Distribution.travaux(Map.of("JAVA_HOME", home.toString()), "up", "--data", DATA + " of nobody");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.text()).contains("is version 11").hasLineCount(1);
    }

    @Test
    @Order(4)
    void downStopsItAndARestartAnswersAgain() throws IOException {
        Outcome down = Distribution.travaux("down", "--data", DATA.toString());

        assertThat(down.exit()).as(down.text()).isZero();
        assertThat(HTTP.status("/api/v1/health")).isEqualTo(Http.NOBODY);

        assertThat(up().exit()).isZero();
        assertThat(HTTP.get("/api/v1/health").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void whatTheOperatorChangedInTheConfigurationStays() throws IOException {
        Distribution.travaux("down", "--data", DATA.toString());
        Path logging = DATA.resolve("etc/org.ops4j.pax.logging.cfg");
        Files.writeString(
                logging, Files.readString(logging).replace("rootLogger.level = INFO", "rootLogger.level = WARN"));
        long before = Files.size(DATA.resolve("log/travaux.log"));

        assertThat(up().exit()).isZero();

        assertThat(Files.readString(logging)).contains("rootLogger.level = WARN");
        String logged = Files.readString(DATA.resolve("log/travaux.log")).substring((int) before);
        assertThat(logged).doesNotContain("FeaturesServiceImpl");
    }

    @Test
    @Order(6)
    void nothingWasWrittenIntoTheDistribution() throws IOException {
        assertThat(distributionFiles()).isEqualTo(shippedBefore);
    }

    private static Outcome up() {
        return Distribution.travaux("up", "--port", Integer.toString(PORT), "--data", DATA.toString());
    }

    private static long process() throws IOException {
        return Long.parseLong(Files.readString(DATA.resolve("run/pid")).split(" ")[0]);
    }

    private static List<String> distributionFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("travaux.distribution")))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file + " " + modified(file))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
