package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.travaux.itest.Distribution.Outcome;

/** What cannot be done is refused with one sentence and exit 2, and leaves nothing behind. */
class RefusalsIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up --port 0          | from 1 to 65535",
                "up --port abc        | from 1 to 65535",
                "up --port 70000      | from 1 to 65535",
                "up --port            | needs a value",
                "up --console         | needs a value",
                "up --port 8 --console 8 | two different ports",
                "up --quickly         | no option '--quickly'",
                "up now               | no option 'now'",
                "down --hard          | no option '--hard'",
                "down --data          | needs a folder",
                "verify               | Which file",
                "verify --trust       | needs a value",
                "verify --deeply x    | no option '--deeply'",
                "verify a b           | One file",
                "verify -d x          | no option '-d'",
                "verify /not/there    | no file /not/there",
                "verify /tmp          | not a file that can be read",
                "verify --data /not/there x | no folder /not/there",
                "verify --trust /not/there x | cannot be read",
                "restart              | no command 'restart'",
            })
    void aCommandThatMakesNoSense(String command, String sentence) {
        refused(Distribution.travaux(command.split(" ")), sentence);
    }

    @Test
    void howItIsUsedIsNoMistakeToAsk() {
        assertThat(Distribution.travaux("help").exit()).isZero();
        assertThat(Distribution.travaux("help").text()).contains("travaux up ", "travaux down ", "travaux verify ");
        assertThat(Distribution.travaux("up", "--help").exit()).isZero();
        assertThat(Distribution.travaux("up", "--help").text())
                .startsWith("travaux up [--port P]")
                .hasLineCount(1);
    }

    @Test
    void aFileThatIsTooLargeToVerify() throws IOException {
        Path large = Distribution.folder("large").resolve("large.asice");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(257L << 20); // takes no room: nothing is written
        }

        refused(Distribution.travaux("verify", large.toString()), "has 257 MB; at most 256 MB can be verified");
    }

    @Test
    void thePortOfAnotherProgram() throws IOException {
        Path data = Distribution.folder("other").resolve("new");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    Distribution.travaux(
                            "up", "--port", Integer.toString(other.getLocalPort()), "--data", data.toString()),
                    "is in use");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(Distribution.folder("file").resolve("file"));

        refused(up(Map.of(), file.resolve("below")), "cannot be made");
        refused(up(Map.of(), file), "cannot be made");
    }

    @Test
    void aJavaThatIsTooOldOrNotThere() throws IOException {
        Path data = Distribution.folder("java").resolve("new");
        Path old = java("#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
        Path silent = java("#!/bin/sh\n");

        refused(up(Map.of("JAVA_HOME", old.toString()), data), "is version 11");
        refused(up(Map.of("JAVA_HOME", silent.toString()), data), "is version unknown");
        refused(up(Map.of("JAVA_HOME", "/not/there"), data), "no bin/java in it");
        assertThat(data).doesNotExist();
    }

    @Test
    void aProcessThatHasTheNumberButIsNotOursIsLeftAlone() throws IOException {
        Path data = Distribution.folder("reused");
        Path note = Files.createDirectories(data.resolve("run")).resolve("pid");
        long own = ProcessHandle.current().pid();
        Files.writeString(note, own + " 8181\n");

        Outcome down = Distribution.travaux("down", "--data", data.toString());

        assertThat(down.exit()).isZero();
        assertThat(down.text()).contains("is not running").hasLineCount(1);
        assertThat(note).doesNotExist();
    }

    /** For a moment a killed process has no command line any more, but still its port. */
    @Test
    void thePortOfAProductThatIsJustDyingIsWaitedFor() throws Exception {
        Path data = Distribution.folder("dying");
        ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Process neglectful = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 600").start();
        try (port) {
            long dead = Long.parseLong(neglectful.inputReader().readLine());
            Files.writeString(
                    Files.createDirectories(data.resolve("run")).resolve("pid"), dead + " " + port.getLocalPort());

            Process command = new ProcessBuilder(
                            Path.of(System.getProperty("travaux.distribution"), "bin", "travaux")
                                    .toString(),
                            "check-up",
                            "--port",
                            Integer.toString(port.getLocalPort()),
                            "--data",
                            data.toString())
                    .inheritIO()
                    .start();
            Awaitility.await("it waits, or has given up")
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !command.isAlive() || isSleeping(command));
            assertThat(command.isAlive()).as("it waits").isTrue();
            port.close();
            neglectful.destroy();

            assertThat(command.waitFor()).isZero();
        } finally {
            neglectful.destroy();
        }
    }

    private static boolean isSleeping(Process command) {
        return command.descendants()
                .anyMatch(child -> child.info().command().orElse("").endsWith("sleep"));
    }

    private static Outcome up(Map<String, String> environment, Path data) {
        return Distribution.travaux(
                environment, "up", "--port", Integer.toString(Distribution.freePort()), "--data", data.toString());
    }

    private static Path java(String script) throws IOException {
        Path home = Distribution.folder("jdk");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, script);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private static void refused(Outcome outcome, String sentence) {
        assertThat(outcome.text()).contains(sentence).hasLineCount(1);
        assertThat(outcome.exit()).isEqualTo(2);
    }
}
