package org.travaux.prose.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Has Node write traces with the pinned npm packages. The scripts travel in the tests jar and are unpacked, and the packages
 * installed, once into a directory of the module's {@code target}.
 */
public final class NpmTrace {
    private static final String SCRIPTS = "/org/travaux/prose/npm/";
    private static final List<String> FILES = List.of(
            "package.json",
            "package-lock.json",
            ".npmrc",
            "generate.mjs",
            "rebase.mjs",
            "bench.mjs",
            "changes.mjs",
            "damage.mjs",
            "needs.mjs",
            "random.mjs",
            "texts.mjs");
    private static final long MINUTES = 3;

    private final Path directory;

    private NpmTrace(Path directory) {
        this.directory = directory;
    }

    /** Returns the scripts, ready to run in a directory. */
    public static NpmTrace in(Path directory) {
        NpmTrace npm = new NpmTrace(directory.toAbsolutePath());
        npm.install();
        return npm;
    }

    /** Writes the trace of random steps over a schema and returns its file. */
    public Path steps(String schema, int seed, int steps) {
        return script("generate.mjs", schema, seed, steps);
    }

    /** Writes the trace of random rebasing over a schema and returns its file. */
    public Path rebasing(String schema, int seed, int rounds) {
        return script("rebase.mjs", schema, seed, rounds);
    }

    private Path script(String script, String schema, int seed, int count) {
        try {
            Path specification = Files.writeString(directory.resolve("schema-" + seed + ".json"), schema);
            Path out = directory.resolve(script.replace(".mjs", "-" + seed + ".jsonl"));
            run("node", script, specification.toString(), "" + seed, "" + count, out.toString());
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script and returns what it prints. */
    public String run(String... command) {
        Path log = directory.resolve("last.log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " did not end");
            }
            String printed = Files.readString(log, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException("Node.js and npm are needed to compare with ProseMirror", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void install() {
        try {
            Files.createDirectories(directory);
            byte[] installed = lock(directory.resolve("node_modules/.installed"));
            for (String file : FILES) {
                unpack(file);
            }
            Path lock = directory.resolve("package-lock.json");
            if (!java.util.Arrays.equals(installed, Files.readAllBytes(lock))) {
                run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund");
                Files.copy(lock, directory.resolve("node_modules/.installed"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] lock(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private void unpack(String file) throws IOException {
        try (InputStream in = NpmTrace.class.getResourceAsStream(SCRIPTS + file)) {
            if (in == null) {
                throw new IllegalStateException("the tests lack " + file);
            }
            Files.copy(in, directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
