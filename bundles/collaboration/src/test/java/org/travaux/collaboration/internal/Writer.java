package org.travaux.collaboration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.collaboration.Joining;
import org.travaux.collaboration.LiveMessage;
import org.travaux.collaboration.Submission;
import org.travaux.document.Commit;
import org.travaux.document.Trees;
import org.travaux.prose.AddMarkStep;
import org.travaux.prose.Fragment;
import org.travaux.prose.Node;
import org.travaux.prose.Rebase;
import org.travaux.prose.ReplaceStep;
import org.travaux.prose.Slice;
import org.travaux.prose.Step;
import org.travaux.prose.StepResult;

/** A whole client in small: writes at once into its own tree, sends one commit at a time, and rebases as an editor does. */
final class Writer {
    private final Table table;
    private final Random random;
    private final Actor actor;
    private Table.Seat seat;
    private long version;
    private Node confirmed;
    private Node view;
    private List<Step> pending = new ArrayList<>();
    private int inFlight;
    private Optional<Submission> sent = Optional.empty();
    private int counter;
    private boolean resync;
    int corrections;

    Writer(Table table, String name, Random random) {
        this.table = table;
        this.random = random;
        this.actor = Actor.of(new AccountId(name), name);
        this.seat = new Table.Seat(name, actor);
    }

    void join() {
        boolean first = confirmed == null;
        Joining how = first ? Joining.FRESH : new Joining(OptionalLong.of(version), sent.map(Submission::ref));
        table.send(new Message.Join(how, seat));
        resync = false;
    }

    /** The network goes away with whatever was on it, and comes back. */
    void cutOff() {
        table.send(new Message.Leave(seat));
        // What the old connection still says is said to nobody.
        seat = new Table.Seat(actor.name() + "-" + ++counter, actor);
        join();
        sent.ifPresent(this::send);
    }

    void edit() {
        if (confirmed == null) {
            return;
        }
        Step step = randomStep();
        StepResult result = step.apply(view);
        if (!result.isApplied()) {
            return;
        }
        try {
            result.doc().check();
        } catch (org.travaux.base.Invalid e) {
            return;
        }
        view = result.doc();
        pending.add(step);
    }

    void flush() {
        if (confirmed == null || sent.isPresent() || pending.isEmpty()) {
            return;
        }
        inFlight = pending.size();
        Submission submission =
                new Submission(seat.actor(), version, actor.name() + "-" + ++counter, List.copyOf(pending));
        sent = Optional.of(submission);
        send(submission);
    }

    private void send(Submission submission) {
        table.send(new Message.Submit(submission, seat));
    }

    void read(int messages) {
        for (int i = 0; i < messages && !seat.heard.isEmpty(); i++) {
            hear(seat.heard.remove(0));
        }
        if (resync) {
            cutOff();
        }
    }

    private void hear(LiveMessage message) {
        if (message instanceof LiveMessage.Opened opened) {
            opened.tree().ifPresent(tree -> {
                confirmed = tree;
                view = tree;
                version = opened.version();
            });
            opened.commits().forEach(this::receive);
        } else if (message instanceof LiveMessage.Updated updated) {
            updated.commits().forEach(this::receive);
        } else if (message instanceof LiveMessage.Resync) {
            resync = true;
        } else if (message instanceof LiveMessage.Rejected rejected) {
            throw new AssertionError("rejected: " + rejected);
        }
    }

    private void receive(Commit commit) {
        if (commit.version() != version + 1) {
            throw new AssertionError(seat.client() + " at " + version + " received " + commit.version());
        }
        for (Step step : commit.steps()) {
            confirmed = step.applyTo(confirmed);
        }
        version = commit.version();
        if (sent.filter(s -> s.ref().equals(commit.ref())).isPresent()) {
            acknowledge(commit);
        } else if (!commit.steps().isEmpty()) {
            rebase(commit);
        }
    }

    private void acknowledge(Commit commit) {
        if (!commit.steps().equals(pending.subList(0, inFlight))) {
            corrections++;
        }
        pending = new ArrayList<>(pending.subList(inFlight, pending.size()));
        inFlight = 0;
        sent = Optional.empty();
    }

    private void rebase(Commit commit) {
        Rebase.Outcome outcome = Rebase.over(pending, List.of(new Rebase.Commit(commit.steps(), confirmed)));
        int first = inFlight;
        inFlight = (int)
                outcome.kept().stream().filter(kept -> kept.index() < first).count();
        pending = new ArrayList<>(outcome.steps());
        view = outcome.tree().orElse(confirmed);
    }

    boolean isQuiet() {
        return pending.isEmpty() && sent.isEmpty() && seat.heard.isEmpty();
    }

    Node view() {
        return view;
    }

    long version() {
        return version;
    }

    private Step randomStep() {
        List<Integer> starts = new ArrayList<>();
        List<Node> blocks = new ArrayList<>();
        view.descendants((node, position, parent, index) -> {
            if (node.isTextblock()) {
                starts.add(position + 1);
                blocks.add(node);
            }
            return true;
        });
        int chosen = random.nextInt(blocks.size());
        int start = starts.get(chosen);
        int size = blocks.get(chosen).content().size();
        int from = start + random.nextInt(size + 1);
        int to = Math.min(start + size, from + random.nextInt(6));
        return switch (random.nextInt(10)) {
            case 0, 1 -> new ReplaceStep(from, to, Slice.EMPTY);
            case 2 -> new AddMarkStep(from, to, Trees.SCHEMA.mark("emphasis"));
            case 3 -> split(blocks.get(chosen), from);
            default -> Table.typing(from, "" + (char) ('a' + random.nextInt(26)));
        };
    }

    /** Splits a paragraph; now and then its second half keeps the id by mistake, and the authority has to mend it. */
    private Step split(Node block, int at) {
        if (!block.is("wording")) {
            return Table.typing(at, "-");
        }
        String id = random.nextInt(3) == 0 ? "copied" : BlockId.fresh().value();
        Node left = Trees.SCHEMA.node("operativeParagraph", Map.of("id", "left"), List.of(Trees.wording(List.of())));
        Node right = Trees.SCHEMA.node("operativeParagraph", Map.of("id", id), List.of(Trees.wording(List.of())));
        return new ReplaceStep(at, at, new Slice(Fragment.of(left, right), 2, 2), true);
    }
}
