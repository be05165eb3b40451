package org.travaux.live.internal;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.travaux.base.Actor;
import org.travaux.base.DocumentId;
import org.travaux.base.DomainException;
import org.travaux.base.Forbidden;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.base.NotFound;
import org.travaux.base.Unavailable;
import org.travaux.collaboration.Authority;
import org.travaux.collaboration.Joining;
import org.travaux.collaboration.LiveMessage;
import org.travaux.collaboration.Presence;
import org.travaux.collaboration.Submission;
import org.travaux.collaboration.Subscriber;
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.document.TextId;
import org.travaux.document.TextSchema;
import org.travaux.identity.Access;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.prose.StepReader;

/** One open window: greets, joins one text, and carries messages both ways. Messages of one socket arrive one by one. */
final class Connection implements Subscriber {
    static final int LONGEST_MESSAGE = 1_000_000;
    static final int VIOLATION = 1008;
    static final int CANNOT_ACCEPT = 1003;
    static final int TOO_LARGE = 1009;
    private static final int BURST = 400;
    private static final int PER_SECOND = 100;
    private static final long PRESENCE_NANOS = 40_000_000L;
    private static final long LENGTHEN_NANOS = 60_000_000_000L;
    private static final long GREETING_NANOS = 15_000_000_000L;

    private final String client;
    private final Socket socket;
    private final House house;
    private final Outbox outbox;
    private final Rate rate;
    private final LongSupplier nanos;
    private final long opened;
    private long moved;
    private long lengthened;
    private volatile long version;
    private volatile Optional<Doorkeeper.Visitor> visitor = Optional.empty();
    private volatile Optional<Place> place = Optional.empty();

    /** What all connections share. */
    record House(Doorkeeper door, Access access, Documents documents, Authority authority, StepReader steps) {}

    private record Place(TextId text, Scope scope) {}

    Connection(String client, Socket socket, House house, Runnable onSlow, LongSupplier nanos) {
        this.client = client;
        this.socket = socket;
        this.house = house;
        this.outbox = new Outbox(socket, client, onSlow);
        this.rate = new Rate(BURST, PER_SECOND, nanos);
        this.nanos = nanos;
        this.opened = nanos.getAsLong();
        this.moved = opened - PRESENCE_NANOS;
    }

    @Override
    public Actor actor() {
        return who().signedIn().actor();
    }

    @Override
    public String client() {
        return client;
    }

    /** Takes one frame of the client. What it did wrong is answered; where nothing good can follow, the socket is closed. */
    synchronized void receive(String frame) {
        try {
            if (frame.length() > LONGEST_MESSAGE) {
                end("message.too-large", "The message is too long.", TOO_LARGE);
                return;
            }
            if (!rate.take()) {
                throw Unavailable.throttled("message.throttled", "Too many messages.", 1);
            }
            handle(Incoming.parse(frame));
        } catch (Forbidden e) {
            end(e.code(), e.getMessage(), VIOLATION);
        } catch (Unavailable e) {
            end(e.code(), e.getMessage(), Outbox.TRY_AGAIN);
        } catch (DomainException e) {
            outbox.offer(Wire.error(e.code(), e.getMessage()));
        }
    }

    /** Takes a frame that is no text, which no client of ours sends, and ends the connection. */
    void receiveBinary() {
        end("message.binary", "Messages are text.", CANNOT_ACCEPT);
    }

    /** Ends the connection where nobody has signed in for long, the session has ended or the text may no longer be read. */
    void recheck() {
        if (visitor.isEmpty() && nanos.getAsLong() - opened > GREETING_NANOS) {
            end("session.missing", "Nobody has signed in here.", VIOLATION);
        }
        visitor.filter(someone -> !house.door().isOpen(someone))
                .ifPresent(gone -> end("session.ended", "The session has ended.", VIOLATION));
        place.filter(here -> !house.access().may(actor(), Permission.TEXT_READ, here.scope()))
                .ifPresent(lost -> end("permission.missing", "You may no longer read this text.", VIOLATION));
    }

    /** Lets go of everything; the socket is closed or about to be. */
    void closed() {
        outbox.close();
        place.ifPresent(here -> house.authority().leave(here.text(), this));
        place = Optional.empty();
    }

    @Override
    public boolean offer(LiveMessage message) {
        if (message instanceof LiveMessage.Opened opened) {
            version = opened.version();
            boolean mayWrite = place.filter(here -> house.access().may(actor(), Permission.TEXT_WRITE, here.scope()))
                    .isPresent();
            return outbox.offer(Wire.init(opened, mayWrite, client));
        }
        if (message instanceof LiveMessage.Updated updated) {
            version = updated.commits().get(updated.commits().size() - 1).version();
            return outbox.offer(updated.encoded(Wire::update));
        }
        return outbox.offer(frameOf(message));
    }

    private static String frameOf(LiveMessage message) {
        if (message instanceof LiveMessage.Acknowledged ack) {
            return Wire.ack(ack);
        }
        if (message instanceof LiveMessage.Rejected no) {
            return Wire.reject(no.ref(), no.code(), no.why(), no.version());
        }
        if (message instanceof LiveMessage.Moved moved) {
            return Wire.presence(moved.presence());
        }
        if (message instanceof LiveMessage.Left left) {
            return Wire.gone(left);
        }
        if (message instanceof LiveMessage.Resync resync) {
            return Wire.resync(resync.why());
        }
        LiveMessage.Refused refused = (LiveMessage.Refused) message;
        return Wire.error(refused.code(), refused.why());
    }

    private void handle(Incoming message) {
        switch (MessageType.of(message.type())) {
            case HELLO -> hello(message);
            case JOIN -> join(message);
            case COMMIT -> commit(message);
            case PRESENCE -> presence(message);
            case PING -> outbox.offer(Wire.pong());
        }
    }

    private void hello(Incoming message) {
        Doorkeeper.Visitor admitted = house.door().admit(message, socket);
        visitor = Optional.of(admitted);
        lengthened = nanos.getAsLong();
        outbox.offer(Wire.hello(client, admitted.signedIn().actor()));
    }

    private void join(Incoming message) {
        Actor actor = actor();
        if (!TextSchema.hash().hex().equals(message.text("schemaHash").orElse(""))) {
            throw Invalid.because("schema.changed", "The editor is not of this version; reload the page.");
        }
        TextId text = new TextId(new DocumentId(message.needText("doc")), Language.of(message.needText("lang")));
        Document document = house.documents().get(text.document());
        boolean isSource = document.source() == text.language();
        Scope scope = Scope.text(document.dossier(), text.language(), isSource);
        if (!house.access().may(actor, Permission.DOSSIER_READ, scope)) {
            throw NotFound.of(text.document());
        }
        house.access().require(actor, Permission.TEXT_READ, scope);
        place.filter(here -> !here.text().equals(text))
                .ifPresent(here -> house.authority().leave(here.text(), this));
        place = Optional.of(new Place(text, scope));
        house.authority().join(text, new Joining(message.number("version"), message.text("ref")), this);
    }

    private void commit(Incoming message) {
        Place here = here();
        lengthenSession();
        String ref = message.needText("ref");
        long base = message.needNumber("base");
        try {
            Submission submission =
                    new Submission(actor(), base, ref, house.steps().read(message.value("steps")));
            house.authority().submit(here.text(), submission, this);
        } catch (Invalid e) {
            outbox.offer(Wire.reject(ref, e.code(), e.getMessage(), version));
        }
    }

    private void presence(Incoming message) {
        Place here = here();
        long now = nanos.getAsLong();
        if (now - moved < PRESENCE_NANOS) {
            return;
        }
        moved = now;
        Presence presence = new Presence(
                client, actor(), message.needNumber("v"), message.needPosition("anchor"), message.needPosition("head"));
        house.authority().move(here.text(), presence, this);
    }

    /** Whoever writes is there: their session lasts, as it does for whoever asks the other resources. */
    private void lengthenSession() {
        long now = nanos.getAsLong();
        if (now - lengthened > LENGTHEN_NANOS) {
            visitor = Optional.of(house.door().again(who()));
            lengthened = now;
        }
    }

    private Doorkeeper.Visitor who() {
        return visitor.orElseThrow(() -> Forbidden.anonymous("session.missing", "Nobody has signed in here."));
    }

    private Place here() {
        who();
        return place.orElseThrow(() -> Invalid.because("message.not-joined", "No text has been joined."));
    }

    private void end(String code, String why, int closeCode) {
        outbox.offer(Wire.error(code, why));
        closed();
        socket.close(closeCode, code);
    }
}
