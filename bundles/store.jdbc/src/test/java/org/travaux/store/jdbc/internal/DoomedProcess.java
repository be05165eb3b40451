package org.travaux.store.jdbc.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A JVM of its own that runs a class of the tests, says what it did line by line, and is killed with signal 9. */
final class DoomedProcess implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Process process;
    private final Thread listener;

    /** Starts the class; its other words go to the file. */
    DoomedProcess(Class<?> main, Path errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        listener = new Thread(this::listen, "listener");
        listener.start();
    }

    /** Waits until the process has said at least so many lines; fails where it ends before. */
    void awaitLines(int count) throws InterruptedException {
        while (lines.size() < count) {
            if (!process.isAlive()) {
                throw new AssertionError("the process ended by itself after " + lines.size() + " lines");
            }
            listener.join(5);
        }
    }

    /** Kills it and returns what it had said. */
    List<String> kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        listener.join();
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void listen() {
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // The kill closes the stream; what was not read was not heard.
            process.destroyForcibly();
        }
    }

    /** Returns where the classes of this test come from, whoever runs it. */
    private static String classPath() {
        ClassLoader loader = DoomedProcess.class.getClassLoader();
        if (loader instanceof URLClassLoader urls) {
            return Arrays.stream(urls.getURLs()).map(URL::getPath).collect(Collectors.joining(":"));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
