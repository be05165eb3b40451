package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
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
    private static String token;
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
    @Order(1)
    void theFirstStartShowsOneAdministratorsPasswordAndItSignsIn() throws IOException {
        assertThat(firstStart.text()).contains("shown once").containsOnlyOnce("password=");
        assertThat(DATA.resolve("data/initial-password")).doesNotExist();

        token = HTTP.signIn("admin", password());
    }

    @Test
    @Order(2)
    void whatAnswersOnceGoesOnAnswering() {
        assertThat(IntStream.range(0, 200).map(i -> HTTP.status("/api/v1/health")))
                .containsOnly(200);
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

        assertThat(second.text())
                .contains("already running")
                .contains("http://127.0.0.1:" + PORT + "/")
                .doesNotContain("password");
        assertThat(second.exit()).isZero();
    }

    @Test
    @Order(3)
    void aChangedConfigurationIsTakenUpWithoutARestart() throws IOException {
        String first = HTTP.signIn("admin", password());
        assertThat(HTTP.status("/api/v1/sessions/current", first)).isEqualTo(200);

        Files.writeString(DATA.resolve("etc/org.travaux.identity.cfg"), "sessions.per.account = 1\n");

        // The oldest session gives way as soon as only one may be: nobody restarts anything.
        Awaitility.await("the limit is known")
                .ignoreExceptions()
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    token = HTTP.signIn("admin", password());
                    return HTTP.status("/api/v1/sessions/current", first) == 401;
                });
    }

    @Test
    @Order(4)
    void downStopsItAndARestartAnswersAgain() throws IOException {
        HTTP.make("/api/v1/dossiers", token, Map.of("title", "Kept over the night"));
        Outcome down = Distribution.travaux("down", "--data", DATA.toString());

        assertThat(down.exit()).as(down.text()).isZero();
        assertThat(HTTP.status("/api/v1/health")).isEqualTo(Http.NOBODY);

        Outcome again = up();
        assertThat(again.exit()).as(again.text()).isZero();
        assertThat(again.text()).doesNotContain("password");
        assertThat(HTTP.read("/api/v1/dossiers", token).toString()).contains("Kept over the night");
    }

    @Test
    @Order(5)
    void downOfWhatIsDownSaysSo() {
        Outcome first = Distribution.travaux("down", "--data", DATA.toString());
        Outcome second = Distribution.travaux("down", "--data", DATA.toString());

        assertThat(first.exit()).as(first.text()).isZero();
        assertThat(second.exit()).isZero();
        assertThat(second.text()).contains("is not running").hasLineCount(1);
    }

    @Test
    @Order(5)
    void noDemonstrationIsMadeOfAHouseThatPeopleWorkIn() {
        Outcome refused =
                Distribution.travaux("up", "--demo", "--port", Integer.toString(PORT), "--data", DATA.toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.text()).contains("was not begun as a demonstration").hasLineCount(1);
        assertThat(HTTP.status("/api/v1/health")).isEqualTo(Http.NOBODY);
    }

    @Test
    @Order(6)
    void whatIsRestoredFromACopyIsWhatWasThere() throws IOException {
        Path restored = Distribution.folder("restored");
        Distribution.copy(DATA.resolve("etc"), restored.resolve("etc"));
        Distribution.copy(DATA.resolve("data"), restored.resolve("data"));
        for (String derived : List.of("index", "cache", "tmp", "native", "pax-web")) {
            Distribution.delete(restored.resolve("data").resolve(derived));
        }

        Outcome up = Distribution.travaux("up", "--port", Integer.toString(PORT), "--data", restored.toString());
        String dossiers = up.exit() == 0 ? HTTP.read("/api/v1/dossiers", token).toString() : "";
        Distribution.travaux("down", "--data", restored.toString());

        assertThat(up.exit()).as(up.text()).isZero();
        assertThat(dossiers).contains("Kept over the night");
    }

    @Test
    @Order(7)
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
    @Order(8)
    void nothingWasWrittenIntoTheDistribution() throws IOException {
        assertThat(distributionFiles()).isEqualTo(shippedBefore);
    }

    private static String password() {
        return firstStart
                .text()
                .lines()
                .filter(line -> line.strip().startsWith("password="))
                .map(line -> line.strip().substring("password=".length()))
                .findFirst()
                .orElseThrow();
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
