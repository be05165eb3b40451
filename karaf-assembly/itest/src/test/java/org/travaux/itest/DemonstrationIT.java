package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.travaux.itest.Distribution.Outcome;

/** A demonstration is run again and again on its folder, and its people stay who they are; the order is the day's. */
@TestMethodOrder(OrderAnnotation.class)
class DemonstrationIT {
    private static final Path DATA = Distribution.folder("demonstration");
    private static final int PORT = Distribution.freePort();
    private static final Http HTTP = new Http(PORT);
    private static final Path SAMPLE =
            Path.of(System.getProperty("travaux.distribution"), "samples", "anniversary-draft.eng.akn.xml");

    private static Map<String, String> people;
    private static String drafter;

    @AfterAll
    static void stop() {
        Distribution.travaux("down", "--data", DATA.toString());
    }

    @Test
    @Order(1)
    void theFirstPasswordIsShownOnce() {
        Outcome first = up("--demo");
        Outcome second = up("--demo");

        assertThat(first.exit()).as(first.text()).isZero();
        assertThat(first.text()).contains("shown once").containsOnlyOnce("password=");
        assertThat(second.exit()).isZero();
        assertThat(second.text()).contains("already running").doesNotContain("password");
    }

    @Test
    @Order(2)
    void theMainJobMakesItsPeopleAndShowsTheirSignIns() {
        Outcome run = mainJob();

        assertThat(run.exit()).as(run.text()).isZero();
        people = people(run);
        assertThat(people).containsOnlyKeys("drafter", "translator", "clerk", "coordinator");
        drafter = HTTP.signIn("drafter", people.get("drafter"));
    }

    @Test
    @Order(3)
    void whatItKeepsIsItsOwnersAlone() throws IOException {
        assertThat(Files.readString(DATA.resolve("data/demonstration"))).doesNotContain("administrator");
        assertThat(permissions("data/demonstration")).isEqualTo("rw-------");
        for (String folder : new String[] {"packages", "data", "etc", "log", "run", "data/keys", "data/store"}) {
            assertThat(permissions(folder)).as(folder).isEqualTo("rwx------");
        }
        try (Stream<Path> files = Files.walk(DATA.resolve("data/blobs"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .endsWith("------"));
        }
    }

    @Test
    @Order(4)
    void upRightAfterAKillIsUpAgain() throws IOException {
        long process = Long.parseLong(Files.readString(DATA.resolve("run/pid")).split(" ")[0]);
        ProcessHandle.of(process).orElseThrow().destroyForcibly();

        // Nobody waits for the process to be gone: the command does.
        Outcome again = up();

        assertThat(again.exit()).as(again.text()).isZero();
        assertThat(again.text()).contains("Travaux is up").doesNotContain("password");
    }

    @Test
    @Order(5)
    void afterAPlainUpItRunsAgainWithTheSamePeopleAndThrowsNobodyOut() throws IOException {
        Outcome run = mainJob();

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.text()).contains("Using dossier", "Verified: valid");
        assertThat(people(run)).isEqualTo(people);
        assertThat(HTTP.status("/api/v1/sessions/current", HTTP.signIn("clerk", people.get("clerk"))))
                .isEqualTo(200);
        assertThat(HTTP.status("/api/v1/sessions/current", drafter)).isEqualTo(200);
    }

    @Test
    @Order(6)
    void aPasswordThatWasChangedByHandIsNotShownAsIfItWereTheOldOne() {
        Map<?, ?> account =
                (Map<?, ?>) HTTP.read("/api/v1/sessions/current", drafter).get("account");
        HTTP.change(
                "/api/v1/accounts/me",
                drafter,
                ((Number) account.get("version")).longValue(),
                Map.of("password", Map.of("old", people.get("drafter"), "fresh", "a password of my own")));

        Outcome run = mainJob();

        assertThat(run.exit()).as(run.text()).isZero();
        assertThat(run.text()).contains("drafter  (with the password it was given since)");
        assertThat(run.text()).doesNotContain(people.get("drafter"));
    }

    private static Map<String, String> people(Outcome run) {
        return Pattern.compile("^  (drafter|translator|clerk|coordinator) +\\S+  (\\S+)$", Pattern.MULTILINE)
                .matcher(run.text())
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static Outcome up(String... more) {
        return Distribution.travaux(Stream.concat(
                        Stream.of("up", "--port", Integer.toString(PORT), "--data", DATA.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static Outcome mainJob() {
        return Distribution.travaux("main-job", "--data", DATA.toString(), SAMPLE.toString());
    }

    private static String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA.resolve(path)));
    }
}
