package org.travaux.translation.internal;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.base.DomainException;
import org.travaux.base.Unavailable;
import org.travaux.document.Commit;
import org.travaux.document.Document;
import org.travaux.document.DocumentListener;
import org.travaux.document.spi.CommitLog;
import org.travaux.document.spi.DocumentStore;
import org.travaux.translation.spi.FollowStore;

/**
 * Reads the commit log on a thread of its own, from where it stopped last: structure of the source to the other languages,
 * translators' edits to segments. News only wake it; what it missed it reads at start. What it writes to a text has a
 * reference that makes doing it again harmless, so that the position may be stored just after.
 */
@Component(immediate = true, service = DocumentListener.class)
public final class LogFollower implements DocumentListener {
    /** Whose position in the log this is. */
    static final String NAME = "translation";

    private static final Logger log = LoggerFactory.getLogger(LogFollower.class);
    private static final int BATCH = 200;
    private static final long RETRY_SECONDS = 5;

    private final CommitLog commits;
    private final FollowStore positions;
    private final DocumentStore documents;
    private final Followed followed;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean woken = new AtomicBoolean();

    @Activate
    public LogFollower(
            @Reference CommitLog commits,
            @Reference FollowStore positions,
            @Reference DocumentStore documents,
            @Reference Followed followed) {
        this.commits = commits;
        this.positions = positions;
        this.documents = documents;
        this.followed = followed;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread follower = new Thread(work, "translation-follower");
            follower.setDaemon(true);
            return follower;
        });
        thread.execute(() -> {
            enrolAll();
            turn();
        });
    }

    @Deactivate
    void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(RETRY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void committed(List<Commit> news) {
        wake();
    }

    @Override
    public void changed(Document document) {
        if (!thread.isShutdown()) {
            thread.execute(() -> attempt(() -> followed.enrol(document), "languages of " + document.id()));
        }
    }

    private void wake() {
        if (!thread.isShutdown() && woken.compareAndSet(false, true)) {
            thread.execute(this::turn);
        }
    }

    private void enrolAll() {
        try {
            documents.all().forEach(id -> documents
                    .find(id)
                    .ifPresent(document -> attempt(() -> followed.enrol(document), "languages of " + id)));
        } catch (RuntimeException e) {
            // Top of the thread: the store is away; changes of documents will enrol them.
            log.warn("Could not look for languages without segments", e);
        }
    }

    private void turn() {
        woken.set(false);
        try {
            follow();
        } catch (RuntimeException e) {
            // Top of the thread: the store is away or too busy; nothing is lost, the position was not moved.
            log.warn("Following the log stopped, to be taken up again in {} s", RETRY_SECONDS, e);
            if (!thread.isShutdown()) {
                thread.schedule(this::turn, RETRY_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    /** Reads the log to its end. */
    void follow() {
        long position = positions.position(NAME);
        List<Commit> batch = commits.afterSeq(position, BATCH);
        while (!batch.isEmpty()) {
            for (Commit commit : batch) {
                attempt(() -> follow(commit), "commit " + commit.seq());
            }
            positions.reached(NAME, batch.get(batch.size() - 1).seq());
            batch = commits.afterSeq(batch.get(batch.size() - 1).seq(), BATCH);
        }
    }

    /** Follows one commit; a change of structure is never looked at again once later ones were. */
    private void follow(Commit commit) {
        if (followed.follow(commit)) {
            positions.reached(NAME, commit.seq());
        }
    }

    /** Does the work; what cannot be done is logged and left to the concordance, unless the store is only away. */
    private static void attempt(Runnable work, String what) {
        try {
            work.run();
        } catch (Unavailable away) {
            throw away;
        } catch (DomainException | IllegalStateException e) {
            log.warn("Could not follow {}", what, e);
        }
    }
}
