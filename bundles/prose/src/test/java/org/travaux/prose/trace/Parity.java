package org.travaux.prose.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.travaux.prose.trace.Tally.Outcome;

/** The proof that this engine and npm's ProseMirror come to the same, over any schema, with enough of every kind of step. */
public final class Parity {
    private static final List<String> STEP_TYPES = List.of(
            "replace",
            "replaceAround",
            "addMark",
            "removeMark",
            "markSet",
            "addNodeMark",
            "removeNodeMark",
            "attr",
            "docAttr");
    private static final int ENOUGH = 300;
    private static final int ENOUGH_IN_ALL = 20_000;
    private static final int GENERATED = 32_000;
    private static final int A_FEW = 5_000;

    private Parity() {}

    /** Generates a trace from a seed, replays it, prints the seed and the counts, and fails on any difference. */
    public static void holdsOver(String schema, int seed) {
        System.out.println("parity with npm, seed " + seed + " (repeat with -Dparity.seed=" + seed + ")");
        Path trace = NpmTrace.in(Path.of("target", "npm")).steps(schema, seed, GENERATED);
        Tally tally = replay(trace);
        System.out.println(tally.report());
        assertThat(tally.first()).as("the first difference, seed %d", seed).isEmpty();
        assertThat(tally.steps()).isGreaterThanOrEqualTo(ENOUGH_IN_ALL);
        for (String type : STEP_TYPES) {
            hasEnough(tally, type, false);
            hasEnough(tally, type, true);
        }
    }

    /** Generates a shorter trace over a schema that need not have everything, and fails on any difference. */
    public static void agreesOver(String schema, int seed) {
        System.out.println("parity with npm, seed " + seed + " (repeat with -Dparity.seed=" + seed + ")");
        Tally tally = replay(NpmTrace.in(Path.of("target", "npm")).steps(schema, seed, A_FEW));
        System.out.println(tally.report());
        assertThat(tally.first()).as("the first difference, seed %d", seed).isEmpty();
        assertThat(tally.steps()).isGreaterThanOrEqualTo(A_FEW);
    }

    /** Returns the seed asked for with {@code -Dparity.seed}, or a fresh one. */
    public static int freshSeed() {
        return Integer.getInteger("parity.seed", (int) (System.nanoTime() >>> 8 & 0x7fffffff));
    }

    private static Tally replay(Path trace) {
        try (BufferedReader lines = Files.newBufferedReader(trace)) {
            return TraceReplay.replay(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The inverse of a document attribute puts back what was valid before: no document can refuse it. */
    private static void hasEnough(Tally tally, String type, boolean inverse) {
        for (Outcome outcome : List.of(Outcome.ACCEPTED, Outcome.REJECTED, Outcome.MAPPED)) {
            boolean possible = !(type.equals("docAttr") && inverse && outcome == Outcome.REJECTED);
            if (possible) {
                assertThat(tally.count(type, outcome, inverse))
                        .as("%s%s, %s", inverse ? "inverse " : "", type, outcome)
                        .isGreaterThanOrEqualTo(ENOUGH);
            }
        }
    }
}
