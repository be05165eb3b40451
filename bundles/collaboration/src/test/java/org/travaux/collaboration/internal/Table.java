package org.travaux.collaboration.internal;

import java.util.ArrayList;
import java.util.List;
import org.travaux.base.Actor;
import org.travaux.collaboration.Joining;
import org.travaux.collaboration.LiveMessage;
import org.travaux.collaboration.Submission;
import org.travaux.collaboration.Subscriber;
import org.travaux.collaboration.spi.CommitGuard;
import org.travaux.document.InMemoryHouse;
import org.travaux.document.TextId;
import org.travaux.prose.Fragment;
import org.travaux.prose.Node;
import org.travaux.prose.ReplaceStep;
import org.travaux.prose.Slice;
import org.travaux.prose.Step;

/** One text with its actor, whose turns the test takes itself: everything happens in the order the test says. */
final class Table {
    final InMemoryHouse house = new InMemoryHouse();
    final TextId text = house.newText("Peace");
    final List<CommitGuard> guards = new ArrayList<>();
    final Ledger ledger = new Ledger();
    final FailingLog log = new FailingLog(house.log);
    final LiveText live = new LiveText(text, stores(), () -> guards, ledger);

    private Stores stores() {
        return new Stores(house.texts, log, house.snapshots, house.transactions, house.clock, house.announcer);
    }

    void send(Message... messages) {
        for (Message message : messages) {
            live.enqueue(message);
        }
    }

    /** Takes turns until nothing waits. */
    void run() {
        while (live.takeTurn()) {
            // again
        }
    }

    Seat join(String client) {
        Seat seat = new Seat(client, InMemoryHouse.DRAFTER);
        send(new Message.Join(Joining.FRESH, seat));
        run();
        return seat;
    }

    void submit(Seat seat, long base, String ref, Step... steps) {
        send(new Message.Submit(new Submission(seat.actor(), base, ref, List.of(steps)), seat));
    }

    Node tree() {
        return house.texts.head(text).tree();
    }

    long version() {
        return house.log.version(text);
    }

    /** Types into the title of an untouched text. */
    static Step typing(int position, String words) {
        return new ReplaceStep(
                position, position, new Slice(Fragment.of(org.travaux.document.Trees.SCHEMA.text(words)), 0, 0));
    }

    /** Somebody who listens, and keeps what was said. */
    static final class Seat implements Subscriber {
        final List<LiveMessage> heard = new ArrayList<>();
        private final String client;
        private final Actor actor;
        boolean deaf;

        Seat(String client, Actor actor) {
            this.client = client;
            this.actor = actor;
        }

        @Override
        public Actor actor() {
            return actor;
        }

        @Override
        public String client() {
            return client;
        }

        @Override
        public boolean offer(LiveMessage message) {
            return !deaf && heard.add(message);
        }

        <T extends LiveMessage> List<T> heard(Class<T> kind) {
            return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        LiveMessage last() {
            return heard.get(heard.size() - 1);
        }
    }
}
