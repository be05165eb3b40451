package org.travaux.collaboration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.base.Actor;
import org.travaux.base.Clock;
import org.travaux.base.Transactions;
import org.travaux.base.Unavailable;
import org.travaux.collaboration.Authority;
import org.travaux.collaboration.Figures;
import org.travaux.collaboration.Joining;
import org.travaux.collaboration.LiveMessage;
import org.travaux.collaboration.Presence;
import org.travaux.collaboration.Submission;
import org.travaux.collaboration.Subscriber;
import org.travaux.collaboration.spi.CommitGuard;
import org.travaux.document.Announcer;
import org.travaux.document.Commit;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.document.spi.SnapshotStore;
import org.travaux.prose.Node;
import org.travaux.prose.Step;

/** The authority of all texts of this node: an actor for each that somebody uses, and a few threads they share. */
@Component
public final class CentralAuthority implements Authority {
    /** How many texts keep their actor although nobody uses them just now. */
    private static final int KEPT = 100;

    private static final long PATIENCE_SECONDS = 30;
    private static final Logger log = LoggerFactory.getLogger(CentralAuthority.class);

    private final Stores stores;
    private final CommitGuard rights;
    private final Ledger ledger = new Ledger();
    private final Map<TextId, LiveText> texts = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ExecutorService threads;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<CommitGuard> guards = List.of();

    @Activate
    public CentralAuthority(
            @Reference Texts texts,
            @Reference CommitLog log,
            @Reference SnapshotStore snapshots,
            @Reference Transactions transactions,
            @Reference Clock clock,
            @Reference Announcer announcer,
            @Reference RightsGuard rights) {
        this(new Stores(texts, log, snapshots, transactions, clock, announcer), rights);
    }

    CentralAuthority(Stores stores, CommitGuard rights) {
        this.stores = stores;
        this.rights = rights;
        AtomicInteger number = new AtomicInteger();
        int count = Math.max(2, Runtime.getRuntime().availableProcessors());
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "travaux-texts-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Lets the turns under way end; what waits behind them was not acknowledged and will be sent again. */
    @Deactivate
    public void close() throws InterruptedException {
        closed.set(true);
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            log.warn("Turns of live texts did not end in {} s", PATIENCE_SECONDS);
        }
    }

    @Override
    public void join(TextId text, Joining how, Subscriber subscriber) {
        if (!send(text, new Message.Join(how, subscriber))) {
            subscriber.offer(new LiveMessage.Refused("text.busy", "Too much waits for this text now."));
        }
    }

    @Override
    public void submit(TextId text, Submission commit, Subscriber subscriber) {
        if (!send(text, new Message.Submit(commit, subscriber))) {
            subscriber.offer(new LiveMessage.Resync("Too much waits for this text now."));
        }
    }

    @Override
    public void move(TextId text, Presence presence, Subscriber subscriber) {
        send(text, new Message.Move(presence, subscriber));
    }

    @Override
    public void leave(TextId text, Subscriber subscriber) {
        send(text, new Message.Leave(subscriber));
    }

    @Override
    public Optional<Commit> submitSystem(TextId text, String ref, Actor actor, Function<Node, List<Step>> change) {
        CompletableFuture<Optional<Commit>> result = new CompletableFuture<>();
        if (!send(text, new Message.System(ref, actor, change, result))) {
            throw Unavailable.because("text.busy", "Too much waits for this text now.");
        }
        try {
            return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw Unavailable.because("text.busy", "The text did not answer in time.", e);
        }
    }

    @Override
    public Figures figures() {
        return new Figures(
                texts.size(),
                texts.values().stream().mapToInt(LiveText::listeners).sum(),
                texts.values().stream().mapToInt(LiveText::queued).sum(),
                ledger.commits.sum(),
                ledger.rejected.sum(),
                ledger.droppedSteps.sum(),
                ledger.repairs.sum(),
                ledger.failedTurns.sum(),
                ledger.slow.sum());
    }

    /** Queues a message with the text's actor; the map's lock keeps an actor from being forgotten at that moment. */
    private boolean send(TextId text, Message message) {
        if (closed.get()) {
            return false;
        }
        boolean[] taken = {false};
        texts.compute(text, (id, known) -> {
            LiveText live = known == null ? new LiveText(id, stores, this::allGuards, ledger) : known;
            Optional<Boolean> plan = live.enqueue(message);
            taken[0] = plan.isPresent();
            if (plan.orElse(false)) {
                threads.execute(() -> turn(id, live));
            }
            return live;
        });
        return taken[0];
    }

    private void turn(TextId id, LiveText live) {
        boolean more = true;
        try {
            more = live.takeTurn();
        } catch (RuntimeException | Error e) {
            log.error("A turn of {} ended early", id, e);
        }
        if (more && !closed.get()) {
            threads.execute(() -> turn(id, live));
            return;
        }
        if (texts.size() > KEPT) {
            texts.forEach((text, idle) -> texts.computeIfPresent(text, (i, l) -> l.isIdle() ? null : l));
        }
    }

    /** Returns the authority's own guard first, then those that are services at this moment. */
    private List<CommitGuard> allGuards() {
        List<CommitGuard> all = new ArrayList<>(List.of(rights));
        all.addAll(guards);
        return all;
    }
}
