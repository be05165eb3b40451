package org.travaux.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.prose.Build.doc;
import static org.travaux.prose.Build.p;
import static org.travaux.prose.Build.text;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebaseTest {
    private final Node start = doc(p("hello"));
    private final List<Rebase.Commit> commits = new ArrayList<>();
    private Node theirs = start;

    @Test
    void movesStepsBehindWhatOthersPutBeforeThem() {
        commit(new ReplaceStep(1, 1, text("oh ")));

        assertThat(result(type(6, "!"))).isEqualTo(doc(p("oh hello!")));
    }

    @Test
    void keepsALaterStepInTheTextThatAnEarlierOneMade() {
        commit(new ReplaceStep(1, 1, text("oh ")));

        assertThat(result(type(3, "abc"), type(5, "X"))).isEqualTo(doc(p("oh heabXcllo")));
    }

    @Test
    void dropsAStepWhosePlaceWasDeleted() {
        commit(new ReplaceStep(1, 6, Slice.EMPTY));

        Rebase.Outcome outcome = Rebase.over(List.of(type(3, "x")), commits);

        assertThat(outcome.kept()).isEmpty();
        assertThat(outcome.dropped()).extracting(Rebase.Dropped::index).containsExactly(0);
        assertThat(outcome.tree()).contains(doc(p()));
    }

    @Test
    void keepsTheOthersWhereOneIsDropped() {
        commit(new ReplaceStep(3, 6, Slice.EMPTY));

        Rebase.Outcome outcome = Rebase.over(List.of(type(5, "x"), type(1, "y")), commits);

        assertThat(outcome.kept()).extracting(Rebase.Kept::index).containsExactly(1);
        assertThat(outcome.tree()).contains(doc(p("yhe")));
    }

    @Test
    void dropsAStepThatNoLongerFits() {
        Slice split = new Slice(Fragment.of(p(), p()), 1, 1);
        commit(new ReplaceStep(3, 3, split));
        Step wrap = new ReplaceAroundStep(0, 7, 1, 6, Slice.of(Build.node("code")), 1, true);

        assertThat(Rebase.over(List.of(wrap), commits).dropped()).hasSize(1);
    }

    @Test
    void goesCommitByCommitSoThatDeletionsDoNotAddUp() {
        theirs = doc(p("abcdefgh"));
        Step mine = new ReplaceStep(3, 7, Slice.EMPTY);
        commit(new ReplaceStep(2, 4, Slice.EMPTY));
        commit(new ReplaceStep(4, 6, Slice.EMPTY));

        assertThat(result(mine)).isEqualTo(doc(p("ah")));
        assertThat(mine.map(new Mapping(List.of(StepMap.of(2, 2, 0), StepMap.of(4, 2, 0)))))
                .isEmpty();
    }

    @Test
    void passesOverCommitsThatCameToNothing() {
        commits.add(new Rebase.Commit(List.of(), start));

        Rebase.Outcome outcome = Rebase.over(List.of(type(1, "x")), commits);

        assertThat(outcome.steps()).containsExactly(type(1, "x"));
        assertThat(outcome.tree()).isEmpty();
    }

    private static Step type(int position, String text) {
        return new ReplaceStep(position, position, text(text));
    }

    private void commit(Step... steps) {
        for (Step step : steps) {
            theirs = step.applyTo(theirs);
        }
        commits.add(new Rebase.Commit(List.of(steps), theirs));
    }

    private Node result(Step... own) {
        return Rebase.over(List.of(own), commits).tree().orElseThrow();
    }
}
