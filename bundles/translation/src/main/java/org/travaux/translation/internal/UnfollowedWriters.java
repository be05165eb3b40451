package org.travaux.translation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.document.Commit;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.prose.Node;
import org.travaux.prose.Step;
import org.travaux.translation.Unit;

/** Who last wrote each unit of a text in the commits that the follower has not come to yet; read once, when first asked. */
final class UnfollowedWriters {
    private static final int BATCH = 200;

    private final CommitLog log;
    private final Texts texts;
    private final TextId text;
    private final long followed;
    private Map<BlockId, Actor> writers;

    /** @param followed the position in the log up to which segments say everything */
    UnfollowedWriters(CommitLog log, Texts texts, TextId text, long followed) {
        this.log = log;
        this.texts = texts;
        this.text = text;
        this.followed = followed;
    }

    /** Returns who it was; empty where nobody wrote there, or the product itself did. */
    Optional<Actor> of(BlockId unit) {
        if (writers == null) {
            writers = read();
        }
        return Optional.ofNullable(writers.get(unit)).filter(actor -> !actor.isSystem());
    }

    private Map<BlockId, Actor> read() {
        List<Commit> commits = unfollowed();
        Map<BlockId, Actor> last = new HashMap<>();
        if (commits.isEmpty()) {
            return last;
        }
        Node tree = texts.at(text, commits.get(0).version() - 1).tree();
        Map<BlockId, Unit> before = Unit.byId(tree);
        for (Commit commit : commits) {
            for (Step step : commit.steps()) {
                tree = step.applyTo(tree);
            }
            Map<BlockId, Unit> after = Unit.byId(tree);
            for (Unit unit : after.values()) {
                Unit was = before.get(unit.id());
                if (was == null || !was.words().equals(unit.words())) {
                    last.put(unit.id(), commit.actor());
                }
            }
            before = after;
        }
        return last;
    }

    private List<Commit> unfollowed() {
        List<Commit> found = new ArrayList<>();
        List<Commit> batch = log.afterSeq(followed, BATCH);
        while (!batch.isEmpty()) {
            batch.stream().filter(commit -> commit.text().equals(text)).forEach(found::add);
            batch = log.afterSeq(batch.get(batch.size() - 1).seq(), BATCH);
        }
        return found;
    }
}
