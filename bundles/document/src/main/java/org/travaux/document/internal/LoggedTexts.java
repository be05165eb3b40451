package org.travaux.document.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Invalid;
import org.travaux.base.NotFound;
import org.travaux.document.Commit;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.document.spi.SnapshotStore;
import org.travaux.prose.Node;
import org.travaux.prose.Step;

/** Makes trees from the nearest snapshot and the commits after it, and keeps the trees last asked for. */
@Component
public final class LoggedTexts implements Texts {
    /** How many trees are kept; a text of sixty paragraphs takes about 55 kB. */
    private static final int KEPT = 64;

    private static final int BATCH = 500;

    private final CommitLog log;
    private final SnapshotStore snapshots;

    /** Guarded by itself; the least recently asked for goes first. */
    private final Map<Key, Node> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Node> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(TextId text, long version) {}

    @Activate
    public LoggedTexts(@Reference CommitLog log, @Reference SnapshotStore snapshots) {
        this.log = log;
        this.snapshots = snapshots;
    }

    @Override
    public Snapshot head(TextId text) {
        return make(text, log.version(text));
    }

    @Override
    public Snapshot at(TextId text, long version) {
        long head = log.version(text);
        if (version < 0 || version > head) {
            nearest(text, head);
            throw Invalid.because("text.version-unknown", "The text never had this version.")
                    .at("version", version);
        }
        return make(text, version);
    }

    private Snapshot make(TextId text, long version) {
        Key key = new Key(text, version);
        Optional<Node> known = remembered(key);
        Node tree = known.orElseGet(() -> replay(nearest(text, version), version));
        if (known.isEmpty()) {
            remember(key, tree);
        }
        return new Snapshot(text, version, tree);
    }

    private Snapshot nearest(TextId text, long version) {
        Snapshot stored =
                snapshots.latest(text, version).orElseThrow(() -> NotFound.of(text.document(), text.language()));
        synchronized (kept) {
            long best = kept.keySet().stream()
                    .filter(key -> key.text().equals(text) && key.version() <= version)
                    .mapToLong(Key::version)
                    .max()
                    .orElse(-1);
            return best > stored.version() ? new Snapshot(text, best, kept.get(new Key(text, best))) : stored;
        }
    }

    private Node replay(Snapshot from, long version) {
        Node tree = from.tree();
        long reached = from.version();
        while (reached < version) {
            List<Commit> commits = log.after(from.text(), reached, (int) Math.min(BATCH, version - reached));
            for (Commit commit : commits) {
                tree = apply(tree, commit, ++reached);
            }
            if (commits.isEmpty()) {
                throw new IllegalStateException(
                        "The log of " + from.text() + " ends at " + reached + ", not " + version);
            }
        }
        return tree;
    }

    private static Node apply(Node tree, Commit commit, long expected) {
        if (commit.version() != expected) {
            throw new IllegalStateException("The log of " + commit.text() + " lacks version " + expected);
        }
        Node after = tree;
        for (Step step : commit.steps()) {
            after = step.applyTo(after);
        }
        return after;
    }

    private Optional<Node> remembered(Key key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    private void remember(Key key, Node tree) {
        synchronized (kept) {
            kept.put(key, tree);
        }
    }
}
