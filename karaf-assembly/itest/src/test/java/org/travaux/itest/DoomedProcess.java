package org.travaux.itest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A JVM of its own that runs a class of the tests and is killed with signal 9. */
final class DoomedProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final Path errors;

    /** Starts the class; what it says on standard error goes to the file. */
    DoomedProcess(Class<?> main, Path errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        this.errors = errors;
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /** Waits for a line that begins so and returns it; fails where the process ends before. */
    String awaitLine(String beginning) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("the process ended by itself: " + Files.readString(errors));
    }

    long pid() {
        return process.pid();
    }

    /** Kills it: no farewell, no flushing, no hooks. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
