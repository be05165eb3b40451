package org.travaux.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The distribution as it was built, driven by its own command as an operator drives it. */
final class Distribution {

    /** What a command printed, and how it ended. */
    record Outcome(int exit, String text) {}

    private static final long PATIENCE_MINUTES = 10;

    private Distribution() {}

    /** Returns a fresh folder for one test's state; its name has a space, which users' folders have. */
    static Path folder(String name) {
        try {
            Path parent = Files.createDirectories(Path.of(System.getProperty("travaux.itest")));
            return Files.createTempDirectory(parent, name + " ").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code bin/travaux} with arguments. */
    static Outcome travaux(String... arguments) {
        return travaux(Map.of(), arguments);
    }

    /** Runs {@code bin/travaux} with arguments in an environment that has these variables too. */
    static Outcome travaux(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("travaux.distribution"), "bin", "travaux")
                .toString());
        command.addAll(List.of(arguments));
        return run(environment, command.toArray(String[]::new));
    }

    /** Runs any command to its end. */
    static Outcome run(Map<String, String> environment, String... command) {
        try {
            Path output = Files.createTempFile("travaux", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        String.join(" ", command) + " did not return: " + Files.readString(output));
            }
            Outcome outcome = new Outcome(process.exitValue(), Files.readString(output));
            Files.delete(output);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Copies a folder. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Deletes a folder, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Returns a port of loopback that nobody listens on. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
