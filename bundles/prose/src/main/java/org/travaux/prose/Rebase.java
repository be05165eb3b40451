package org.travaux.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries the steps of one writer over the commits of others that came first.
 *
 * <p>It goes commit by commit, never over several at once: for each, the writer's steps are taken back, the commit's steps
 * come in, and the writer's steps are mapped through all that and applied again. Each step that comes back is the mirror of
 * its own taking back, so that a later step of the writer finds the content that an earlier one made. The client does the
 * same over the same boundaries; that is why both arrive at the same text. Going over several commits in one sweep would let
 * their deletions add up and drop steps that the client keeps.
 */
public final class Rebase {
    private final List<Kept> own = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private Node tree;

    private Rebase(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            own.add(new Kept(i, steps.get(i)));
        }
    }

    /**
     * Somebody's commit.
     *
     * @param steps its steps, in order; none at all is a commit that was rebased to nothing
     * @param tree the tree after them
     */
    public record Commit(List<Step> steps, Node tree) {
        public Commit {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step that still means something.
     *
     * @param index its place among the steps as they were given
     * @param step the step for the newest tree
     */
    public record Kept(int index, Step step) {}

    /**
     * A step that was lost.
     *
     * @param index its place among the steps as they were given
     * @param why what became of it, for people
     */
    public record Dropped(int index, String why) {}

    /**
     * What is left.
     *
     * @param kept the steps for the newest tree, in order
     * @param dropped the steps that were lost, in the order in which they were
     * @param tree the tree after the kept steps; empty where there was no commit with steps to go over
     */
    public record Outcome(List<Kept> kept, List<Dropped> dropped, Optional<Node> tree) {
        public Outcome {
            kept = List.copyOf(kept);
            dropped = List.copyOf(dropped);
        }

        /** Returns the steps for the newest tree. */
        public List<Step> steps() {
            return kept.stream().map(Kept::step).toList();
        }
    }

    /**
     * Returns what becomes of steps when the commits come first.
     *
     * @param own the writer's steps, the first made for the tree before the first commit
     * @param commits what the others committed since, in order
     */
    public static Outcome over(List<Step> own, List<Commit> commits) {
        Rebase rebase = new Rebase(own);
        for (Commit commit : commits) {
            if (!commit.steps().isEmpty()) {
                rebase.over(commit);
            }
        }
        return new Outcome(rebase.own, rebase.dropped, Optional.ofNullable(rebase.tree));
    }

    private void over(Commit commit) {
        Mapping mapping = takenBackThenOver(commit);
        List<Kept> before = List.copyOf(own);
        own.clear();
        tree = commit.tree();
        for (int i = 0; i < before.size(); i++) {
            int undone = before.size() - i - 1;
            int index = before.get(i).index();
            Optional<Step> mapped = before.get(i).step().map(mapping.slice(undone + 1));
            if (mapped.isEmpty()) {
                dropped.add(new Dropped(index, "what it changed was deleted"));
                continue;
            }
            Step step = mapped.get();
            StepResult result = step.apply(tree);
            if (!result.isApplied()) {
                dropped.add(new Dropped(index, result.why()));
                continue;
            }
            tree = result.doc();
            mapping.mirror(undone, mapping.append(step.getMap()));
            own.add(new Kept(index, step));
        }
    }

    private Mapping takenBackThenOver(Commit commit) {
        Mapping mapping = new Mapping();
        for (int i = own.size() - 1; i >= 0; i--) {
            mapping.append(own.get(i).step().getMap().invert());
        }
        commit.steps().forEach(step -> mapping.append(step.getMap()));
        return mapping;
    }
}
