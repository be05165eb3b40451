package org.travaux.prose.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.travaux.prose.Json;
import org.travaux.prose.Node;
import org.travaux.prose.Rebase;
import org.travaux.prose.Schema;
import org.travaux.prose.Step;

/**
 * The proof that the server keeps and drops what the editor does: the editor rebases with npm's {@code rebaseSteps}, and
 * where the two disagreed the texts would part.
 */
public final class RebaseParity {
    private static final int ROUNDS = 1500;

    private final Schema schema;
    private int kept;
    private int dropped;

    private RebaseParity(Schema schema) {
        this.schema = schema;
    }

    /** Has npm rebase random edits from a seed, does the same here, prints the seed, and fails on any difference. */
    public static void holdsOver(String schema, int seed) {
        System.out.println("rebase like npm, seed " + seed + " (repeat with -Dparity.seed=" + seed + ")");
        Path trace = NpmTrace.in(Path.of("target", "npm")).rebasing(schema, seed, ROUNDS);
        RebaseParity parity = new RebaseParity(Schema.parse(schema));
        try {
            Files.readAllLines(trace).stream().skip(1).forEach(parity::compare);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(ROUNDS + " races, " + parity.kept + " steps kept, " + parity.dropped + " dropped");
        assertThat(parity.kept).isGreaterThan(1000);
        assertThat(parity.dropped).isGreaterThan(100);
    }

    private void compare(String line) {
        Map<String, Object> race = Json.parseObject(line);
        Node tree = schema.nodeFromJson(race.get("start"));
        List<Rebase.Commit> commits = new ArrayList<>();
        for (Object json : (List<?>) race.get("commits")) {
            List<Step> steps = steps(json);
            for (Step step : steps) {
                tree = step.applyTo(tree);
            }
            commits.add(new Rebase.Commit(steps, tree));
        }

        Rebase.Outcome outcome = Rebase.over(steps(race.get("own")), commits);

        List<List<Object>> left = outcome.kept().stream()
                .map(one -> List.<Object>of(one.index(), one.step().toJsonValue()))
                .toList();
        assertThat(Json.write(left)).as(line).isEqualTo(Json.write(race.get("kept")));
        outcome.tree().ifPresent(end -> assertThat(end).as(line).isEqualTo(schema.nodeFromJson(race.get("end"))));
        kept += outcome.kept().size();
        dropped += outcome.dropped().size();
    }

    private List<Step> steps(Object json) {
        return ((List<?>) json)
                .stream().map(step -> Step.fromJson(schema, step)).toList();
    }
}
