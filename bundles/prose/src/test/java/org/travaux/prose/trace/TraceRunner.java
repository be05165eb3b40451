package org.travaux.prose.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The command behind {@code ./travaux test --trace FILE}. Exit 0 where everything is equal, 1 where something differs, 2
 * where a line cannot be read.
 */
public final class TraceRunner {
    private TraceRunner() {}

    /** Replays the files that are named. */
    public static void main(String[] files) {
        if (files.length == 0) {
            System.err.println("usage: TraceRunner FILE…");
            System.exit(2);
        }
        int exit = 0;
        for (String file : files) {
            exit = Math.max(exit == 1 ? 1 : 0, run(Path.of(file), System.out));
        }
        System.exit(exit);
    }

    static int run(Path file, PrintStream out) {
        out.println("trace " + file);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Tally tally = TraceReplay.replay(lines);
            out.println(tally.report());
            tally.first().ifPresent(out::println);
            return tally.mismatches() > 0 ? 1 : tally.unreadable() > 0 ? 2 : 0;
        } catch (CharacterCodingException e) {
            out.println("the trace is not UTF-8");
        } catch (IOException e) {
            out.println("the trace cannot be read: " + e);
        }
        return 2;
    }
}
