package org.travaux.collaboration.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.travaux.base.Actor;
import org.travaux.collaboration.LiveMessage;
import org.travaux.collaboration.Presence;
import org.travaux.collaboration.Subscriber;

/** Who listens to a text, in the order they came. Confined to its actor. */
final class Audience {
    private final Map<String, Subscriber> byClient = new LinkedHashMap<>();
    private final Map<String, Presence> moved = new LinkedHashMap<>();
    private final Ledger ledger;

    Audience(Ledger ledger) {
        this.ledger = ledger;
    }

    int size() {
        return byClient.size();
    }

    List<Actor> others(Subscriber one) {
        return byClient.values().stream()
                .filter(subscriber -> subscriber != one)
                .map(Subscriber::actor)
                .distinct()
                .toList();
    }

    void add(Subscriber subscriber) {
        byClient.put(subscriber.client(), subscriber);
    }

    void remove(Subscriber subscriber) {
        if (byClient.remove(subscriber.client(), subscriber)) {
            moved.remove(subscriber.client());
            tellAll(new LiveMessage.Left(subscriber.client(), subscriber.actor()));
        }
    }

    /** Remembers where somebody is until the turn ends; the latest wins. */
    void move(Presence presence, Subscriber subscriber) {
        if (byClient.get(subscriber.client()) == subscriber) {
            moved.put(subscriber.client(), presence);
        }
    }

    void tellAll(LiveMessage message) {
        tell(message, "");
    }

    void tellMoves() {
        List<Presence> moves = new ArrayList<>(moved.values());
        moved.clear();
        moves.forEach(presence -> tell(new LiveMessage.Moved(presence), presence.client()));
    }

    private void tell(LiveMessage message, String except) {
        List<Subscriber> slow = byClient.values().stream()
                .filter(s -> !s.client().equals(except) && !s.offer(message))
                .toList();
        // One who cannot keep up is let go here and closed by the transport; nobody waits for them.
        slow.forEach(subscriber -> {
            ledger.slow.increment();
            remove(subscriber);
        });
    }
}
