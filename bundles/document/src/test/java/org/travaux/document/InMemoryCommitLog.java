package org.travaux.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.travaux.base.Conflict;
import org.travaux.base.InMemoryTransactions;
import org.travaux.document.spi.CommitLog;

/** The log in memory. */
public final class InMemoryCommitLog implements CommitLog {
    private List<Commit> log = new ArrayList<>();

    /** Makes a log that takes part in no transaction. */
    public InMemoryCommitLog() {}

    /** Makes a log whose changes are undone with the transaction. */
    public InMemoryCommitLog(InMemoryTransactions transactions) {
        transactions.join(() -> {
            List<Commit> before = snapshot();
            return () -> restore(before);
        });
    }

    @Override
    public synchronized List<Commit> append(List<NewCommit> commits) {
        List<Commit> before = snapshot();
        List<Commit> numbered = new ArrayList<>();
        for (NewCommit commit : commits) {
            Optional<Conflict> refusal = refusal(commit);
            if (refusal.isPresent()) {
                log = before;
                throw refusal.get();
            }
            Commit stored = new Commit(
                    lastSeq() + 1,
                    commit.text(),
                    commit.version(),
                    commit.ref(),
                    commit.actor(),
                    commit.time(),
                    commit.steps());
            log.add(stored);
            numbered.add(stored);
        }
        return List.copyOf(numbered);
    }

    @Override
    public synchronized long version(TextId text) {
        return those(c -> c.text().equals(text))
                .mapToLong(Commit::version)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized List<Commit> after(TextId text, long version, int limit) {
        return those(c -> c.text().equals(text) && c.version() > version)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Commit> byRef(TextId text, String ref) {
        return those(c -> c.text().equals(text) && c.ref().equals(ref)).findFirst();
    }

    @Override
    public synchronized List<Commit> afterSeq(long seq, int limit) {
        return those(c -> c.seq() > seq).limit(limit).toList();
    }

    @Override
    public synchronized long lastSeq() {
        return log.isEmpty() ? 0 : log.get(log.size() - 1).seq();
    }

    private Optional<Conflict> refusal(NewCommit commit) {
        if (version(commit.text()) != commit.version() - 1) {
            return Optional.of(Conflict.because("commit.version-taken", "The text is at another version."));
        }
        return byRef(commit.text(), commit.ref())
                .map(c -> Conflict.because("commit.ref-taken", "The text has a commit of this reference."));
    }

    private Stream<Commit> those(Predicate<Commit> wanted) {
        return log.stream().filter(wanted);
    }

    private synchronized List<Commit> snapshot() {
        return new ArrayList<>(log);
    }

    private synchronized void restore(List<Commit> before) {
        log = before;
    }
}
