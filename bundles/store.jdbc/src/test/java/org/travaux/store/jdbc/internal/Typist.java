package org.travaux.store.jdbc.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.collaboration.Authority;
import org.travaux.collaboration.Joining;
import org.travaux.collaboration.LiveMessage;
import org.travaux.collaboration.Submission;
import org.travaux.collaboration.Subscriber;
import org.travaux.document.Commit;
import org.travaux.document.TextId;
import org.travaux.prose.Step;

/** Somebody who sends one commit at a time and waits for the answer. Confined to one thread but for what is offered. */
final class Typist implements Subscriber {
    private final Authority authority;
    private final TextId text;
    private final Actor actor;
    private final BlockingQueue<LiveMessage> heard = new LinkedBlockingQueue<>();

    Typist(Authority authority, TextId text, String name) {
        this.authority = authority;
        this.text = text;
        this.actor = Actor.of(new AccountId(name), name);
        authority.join(text, Joining.FRESH, this);
    }

    /** Sends steps made for a version; answers whether all of them are stored. */
    boolean send(long base, List<Step> steps) throws InterruptedException {
        String ref = BlockId.fresh().value();
        authority.submit(text, new Submission(actor, base, ref, steps), this);
        while (true) {
            LiveMessage message = heard.take();
            if (message instanceof LiveMessage.Updated updated) {
                Optional<Commit> own = updated.commits().stream()
                        .filter(commit -> commit.ref().equals(ref))
                        .findFirst();
                if (own.isPresent()) {
                    return own.get().steps().size() == steps.size();
                }
            }
            if (message instanceof LiveMessage.Rejected || message instanceof LiveMessage.Resync) {
                return false;
            }
        }
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public String client() {
        return actor.name();
    }

    @Override
    public boolean offer(LiveMessage message) {
        return heard.add(message);
    }
}
