package org.travaux.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.travaux.prose.trace.NpmTrace;
import org.travaux.prose.trace.Parity;

/** The editor rebases with npm's {@code rebaseSteps}; the server must come to the same, or the texts part. */
class RebaseLikeNpmTest {
    private static final int ROUNDS = 1500;

    @Test
    void keepsAndDropsWhatTheEditorDoes() throws IOException {
        holdsFrom(7);
    }

    @Test
    void doesSoFromAnySeed() throws IOException {
        holdsFrom(Parity.freshSeed());
    }

    private static void holdsFrom(int seed) throws IOException {
        System.out.println("rebase like npm, seed " + seed + " (repeat with -Dparity.seed=" + seed + ")");
        Path trace = NpmTrace.in(Path.of("target", "npm")).rebasing(Build.SCHEMA_JSON, seed, ROUNDS);
        List<String> lines = Files.readAllLines(trace);
        int kept = 0;
        int dropped = 0;
        for (String line : lines.subList(1, lines.size())) {
            Rebase.Outcome outcome = rebase(Json.parseObject(line), line);
            kept += outcome.kept().size();
            dropped += outcome.dropped().size();
        }
        System.out.println(kept + " steps kept, " + dropped + " dropped");
        assertThat(kept).isGreaterThan(1000);
        assertThat(dropped).isGreaterThan(100);
    }

    private static Rebase.Outcome rebase(Map<String, Object> race, String line) {
        Node tree = Build.SCHEMA.nodeFromJson(race.get("start"));
        List<Rebase.Commit> commits = new ArrayList<>();
        for (Object steps : (List<?>) race.get("commits")) {
            List<Step> commit = steps(steps);
            for (Step step : commit) {
                tree = step.applyTo(tree);
            }
            commits.add(new Rebase.Commit(commit, tree));
        }

        Rebase.Outcome outcome = Rebase.over(steps(race.get("own")), commits);

        List<List<Object>> kept = outcome.kept().stream()
                .map(one -> List.<Object>of(one.index(), one.step().toJsonValue()))
                .toList();
        assertThat(Json.write(kept)).as(line).isEqualTo(Json.write(race.get("kept")));
        if (outcome.tree().isPresent()) {
            assertThat(outcome.tree().get()).as(line).isEqualTo(Build.SCHEMA.nodeFromJson(race.get("end")));
        }
        return outcome;
    }

    private static List<Step> steps(Object json) {
        return ((List<?>) json)
                .stream().map(step -> Step.fromJson(Build.SCHEMA, step)).toList();
    }
}
