package org.travaux.collaboration.internal;

import java.util.List;
import java.util.Optional;
import org.travaux.base.Unavailable;
import org.travaux.document.Commit;
import org.travaux.document.NewCommit;
import org.travaux.document.TextId;
import org.travaux.document.spi.CommitLog;

/** A log whose disk can be full: it then fails after it has written, so that only the transaction can undo it. */
final class FailingLog implements CommitLog {
    private final CommitLog log;
    boolean full;

    FailingLog(CommitLog log) {
        this.log = log;
    }

    @Override
    public List<Commit> append(List<NewCommit> commits) {
        List<Commit> appended = log.append(commits);
        if (full) {
            throw Unavailable.because("store.full", "The disk is full.");
        }
        return appended;
    }

    @Override
    public long version(TextId text) {
        return log.version(text);
    }

    @Override
    public List<Commit> after(TextId text, long version, int limit) {
        return log.after(text, version, limit);
    }

    @Override
    public Optional<Commit> byRef(TextId text, String ref) {
        return log.byRef(text, ref);
    }

    @Override
    public List<Commit> afterSeq(long seq, int limit) {
        return log.afterSeq(seq, limit);
    }

    @Override
    public long lastSeq() {
        return log.lastSeq();
    }
}
