package org.travaux.collaboration.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.travaux.base.Actor;
import org.travaux.base.Conflict;
import org.travaux.base.Invalid;
import org.travaux.collaboration.Submission;
import org.travaux.collaboration.spi.CommitGuard;
import org.travaux.collaboration.spi.ProposedCommit;
import org.travaux.document.BlockIds;
import org.travaux.document.NewCommit;
import org.travaux.document.TextCharacters;
import org.travaux.document.TextId;
import org.travaux.prose.Limits;
import org.travaux.prose.Node;
import org.travaux.prose.Rebase;
import org.travaux.prose.Step;

/** Decides what becomes of a commit: the rules of the authority, without queue, store or audience. */
final class Judge {
    /** The actor of commits that mend ids. */
    private static final Actor MENDER = Actor.system("collaboration");

    private static final String REPAIR = "repair:";
    private static final String FOLLOW = "follow:";

    /** A text of four million positions is a library, not a document. */
    private static final int LARGEST_TEXT = 4_000_000;

    private final TextId text;
    private final Supplier<List<CommitGuard>> guards;

    Judge(TextId text, Supplier<List<CommitGuard>> guards) {
        this.text = text;
        this.guards = guards;
    }

    /** Returns the verdict, or fails with a {@code DomainException} where the commit is refused as a whole. */
    Verdict judge(Submission submission, TextState state) {
        if (submission.ref().startsWith(REPAIR) || submission.ref().startsWith(FOLLOW)) {
            throw Invalid.because("commit.ref-malformed", "References of this form are the authority's own.");
        }
        Optional<NewCommit> known = state.byRef(submission.ref());
        if (known.isPresent()) {
            return recognised(known.get(), submission.actor());
        }
        if (submission.base() < 0 || submission.base() > state.version()) {
            throw Conflict.because("commit.base-unknown", "The text does not have this version yet.");
        }
        if (state.version() - submission.base() > TextState.REACH) {
            return new Verdict.TooOld();
        }
        Rebase.Outcome outcome = outcome(submission, state);
        Node after = outcome.tree().orElseGet(() -> applied(outcome.steps(), state.tree()));
        return accepted(submission, outcome, after, state);
    }

    /** Returns the verdict on a commit of Travaux's own: it obeys the schema, and is nobody's to forbid. */
    Verdict judgeSystem(String ref, Actor actor, List<Step> steps, TextState state) {
        Node after = applied(steps, state.tree());
        checked(state.tree(), after);
        return verdict(ref, actor, steps, List.of(), after, state);
    }

    private static Verdict recognised(NewCommit known, Actor actor) {
        if (!known.actor().account().equals(actor.account())) {
            throw Conflict.because("commit.ref-taken", "Somebody else has a commit of this reference.");
        }
        return new Verdict.Known(known);
    }

    private static Rebase.Outcome outcome(Submission submission, TextState state) {
        return submission.base() == state.version()
                ? Rebase.over(submission.steps(), List.of())
                : Rebase.over(submission.steps(), state.since(submission.base()));
    }

    private static Node applied(List<Step> steps, Node tree) {
        Node after = tree;
        for (int i = 0; i < steps.size(); i++) {
            try {
                after = steps.get(i).applyTo(after);
            } catch (Invalid e) {
                throw e.at("step", i);
            }
        }
        return after;
    }

    private Verdict accepted(Submission submission, Rebase.Outcome outcome, Node after, TextState state) {
        List<Step> steps = outcome.steps();
        checked(state.tree(), after);
        ProposedCommit proposed = new ProposedCommit(text, submission.actor(), steps, state.tree(), after);
        guards.get().forEach(guard -> guard.check(proposed));
        return verdict(submission.ref(), submission.actor(), steps, outcome.dropped(), after, state);
    }

    private static void checked(Node before, Node after) {
        if (after.nodeSize() > LARGEST_TEXT && after.nodeSize() > before.nodeSize()) {
            throw Invalid.tooLarge("text.too-large", "The text would become too long.", LARGEST_TEXT);
        }
        // Each commit may nest a little deeper than the last: what recursion can bear is decided by the whole tree.
        if (isDeeperThan(after, Limits.STANDARD.depth())) {
            throw Invalid.tooLarge(
                    "text.too-deep", "Blocks would stand too deep in one another.", Limits.STANDARD.depth());
        }
        after.checkChangesSince(before);
        TextCharacters.checkChangesSince(before, after);
    }

    private static boolean isDeeperThan(Node node, int levels) {
        return levels < 0 || node.children().stream().anyMatch(child -> isDeeperThan(child, levels - 1));
    }

    private Verdict verdict(
            String ref, Actor actor, List<Step> steps, List<Rebase.Dropped> dropped, Node after, TextState state) {
        long version = state.version() + 1;
        Instant now = state.nextTime();
        NewCommit commit = new NewCommit(text, version, ref, actor, now, steps);
        return new Verdict.Accepted(commit, after, dropped, repair(state.tree(), commit, after));
    }

    private Optional<Verdict.Repair> repair(Node before, NewCommit commit, Node after) {
        List<Step> mending = BlockIds.repair(before, commit.steps(), after);
        if (mending.isEmpty()) {
            return Optional.empty();
        }
        NewCommit repair =
                new NewCommit(text, commit.version() + 1, REPAIR + commit.version(), MENDER, commit.time(), mending);
        return Optional.of(new Verdict.Repair(repair, applied(mending, after)));
    }
}
