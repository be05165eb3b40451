package org.travaux.prose.trace;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.travaux.prose.Build;
import org.travaux.prose.Json;
import org.travaux.prose.Node;
import org.travaux.prose.Schema;
import org.travaux.prose.Step;

/**
 * The command behind {@code ./travaux bench prose}: steps parsed and applied per second of processor time, here and in Node,
 * on the same edits in the same run. Each side runs for a while and its best pass counts. Node's figure is that of its whole
 * process, ours that of the thread that does the work.
 */
public final class StepBench {
    private static final int STEPS = 20_000;
    private static final int SECONDS = 6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Schema schema;
    private final Node start;
    private final List<String> steps;

    private StepBench(List<String> trace) {
        schema = Schema.parse(trace.get(0));
        start = schema.nodeFromJson(trace.get(1));
        steps = trace.subList(2, trace.size());
    }

    /** Measures. The first argument is a schema file, otherwise the one with one of everything is used; the second a directory for scratch. */
    public static void main(String[] args) throws IOException {
        String schema = args.length > 0 ? Files.readString(Path.of(args[0])) : Build.SCHEMA_JSON;
        Path directory = Path.of(args.length > 1 ? args[1] : "target/npm");
        NpmTrace npm = NpmTrace.in(directory);
        Path specification = Files.writeString(directory.resolve("schema-bench.json"), schema);
        Path trace = directory.resolve("bench.jsonl").toAbsolutePath();
        npm.run(
                "node",
                "bench.mjs",
                "make",
                specification.toAbsolutePath().toString(),
                "1",
                "" + STEPS,
                trace.toString());

        Map<String, Object> node =
                Json.parseObject(npm.run("node", "bench.mjs", "run", trace.toString(), "" + SECONDS));
        StepBench bench = new StepBench(Files.readAllLines(trace));
        double plain = bench.best(Check.NONE);
        double touched = bench.best(Check.TOUCHED);
        double there = ((Number) node.get("apply")).doubleValue();

        System.out.printf(
                "steps parsed and applied per second of processor time, %d steps on %d positions%n",
                bench.steps.size(), bench.start.nodeSize());
        System.out.printf("  Node, prosemirror-transform        %,10.0f%n", there);
        System.out.printf("  Node, with check()                 %,10.0f%n", ((Number) node.get("check")).doubleValue());
        System.out.printf("  Java                               %,10.0f   %.1f times Node%n", plain, plain / there);
        System.out.printf("  Java, with check of touched blocks %,10.0f   %.1f times Node%n", touched, touched / there);
    }

    private enum Check {
        NONE,
        TOUCHED
    }

    /** The best pass of so many seconds of processor time: on a busy machine the compiler still gets its turn. */
    private double best(Check check) {
        double best = 0;
        long start = THREADS.getCurrentThreadCpuTime();
        for (long before = start; before - start < SECONDS * 1_000_000_000L; ) {
            pass(check);
            long after = THREADS.getCurrentThreadCpuTime();
            best = Math.max(best, steps.size() * 1e9 / (after - before));
            before = after;
        }
        return best;
    }

    private Node pass(Check check) {
        Node current = start;
        for (String line : steps) {
            Node next = Step.fromJson(schema, Json.parse(line)).applyTo(current);
            if (check == Check.TOUCHED) {
                next.checkChangesSince(current);
            }
            current = next;
        }
        return current;
    }
}
