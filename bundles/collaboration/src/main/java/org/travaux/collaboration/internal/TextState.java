package org.travaux.collaboration.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.travaux.document.Commit;
import org.travaux.document.NewCommit;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.prose.Node;
import org.travaux.prose.Rebase;
import org.travaux.prose.Step;

/**
 * A text as its actor sees it: the newest tree, and the last commits with the trees they made. It runs ahead of the log while
 * a turn is under way. Confined to the actor.
 */
final class TextState {
    /** How many commits are kept with their trees. */
    static final int WINDOW = 200;

    /** How far behind a base may be: older ones are read from the log, and beyond this the writer must resynchronise. */
    static final int REACH = 2_000;

    private final TextId text;
    private final Stores stores;
    private final Deque<Entry> window = new ArrayDeque<>();
    private long version;
    private Node tree;
    private Instant time;

    private record Entry(NewCommit commit, Node tree) {}

    private TextState(TextId text, Stores stores, Snapshot head, Instant time) {
        this.text = text;
        this.stores = stores;
        this.version = head.version();
        this.tree = head.tree();
        this.time = time;
    }

    /** Reads the durable state, or fails with {@code language.not-found}. */
    static TextState load(TextId text, Stores stores) {
        Snapshot head = stores.texts().head(text);
        Instant last = head.version() == 0
                ? Instant.EPOCH
                : stores.log().after(text, head.version() - 1, 1).get(0).time();
        return new TextState(text, stores, head, last);
    }

    long version() {
        return version;
    }

    Node tree() {
        return tree;
    }

    /** Returns the moment of a commit made now: never before that of the last one, whatever the machine's clock says. */
    Instant nextTime() {
        Instant now = stores.clock().now();
        return now.isBefore(time) ? time : now;
    }

    void advance(NewCommit commit, Node after) {
        window.addLast(new Entry(commit, after));
        version = commit.version();
        tree = after;
        time = commit.time();
    }

    /** Forgets what the window need not hold any longer; called between turns. */
    void trim() {
        while (window.size() > WINDOW) {
            window.removeFirst();
        }
    }

    /** Returns the version and actor of a commit by its reference, be it only of this turn. */
    Optional<NewCommit> byRef(String ref) {
        for (Iterator<Entry> newest = window.descendingIterator(); newest.hasNext(); ) {
            NewCommit commit = newest.next().commit();
            if (commit.ref().equals(ref)) {
                return Optional.of(commit);
            }
        }
        return stores.log()
                .byRef(text, ref)
                .map(c -> new NewCommit(text, c.version(), c.ref(), c.actor(), c.time(), c.steps()));
    }

    /** Returns what was committed after a version, each with the tree it made. */
    List<Rebase.Commit> since(long base) {
        long oldest = window.isEmpty() ? version : window.getFirst().commit().version() - 1;
        List<Rebase.Commit> commits = new ArrayList<>(base < oldest ? older(base, oldest) : List.of());
        for (Entry entry : window) {
            if (entry.commit().version() > base) {
                commits.add(new Rebase.Commit(entry.commit().steps(), entry.tree()));
            }
        }
        return commits;
    }

    private List<Rebase.Commit> older(long base, long until) {
        List<Rebase.Commit> commits = new ArrayList<>();
        Node reached = stores.texts().at(text, base).tree();
        for (Commit commit : stores.log().after(text, base, (int) (until - base))) {
            for (Step step : commit.steps()) {
                reached = step.applyTo(reached);
            }
            commits.add(new Rebase.Commit(commit.steps(), reached));
        }
        return commits;
    }
}
