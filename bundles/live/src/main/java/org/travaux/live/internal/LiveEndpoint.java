package org.travaux.live.internal;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import javax.websocket.OnClose;
import javax.websocket.OnError;
import javax.websocket.OnMessage;
import javax.websocket.OnOpen;
import javax.websocket.Session;
import javax.websocket.server.ServerEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.collaboration.Authority;
import org.travaux.document.Documents;
import org.travaux.document.TextSchema;
import org.travaux.identity.Access;
import org.travaux.identity.Sessions;
import org.travaux.prose.Limits;
import org.travaux.prose.StepReader;

/** The endpoint of live drafting: one {@link Connection} for each WebSocket. */
@ServerEndpoint("/api/v1/live")
@Component(service = LiveEndpoint.class, property = "org.ops4j.pax.web.http.whiteboard.websocket:Boolean=true")
public final class LiveEndpoint {
    static final int MOST_CONNECTIONS = 2_000;
    private static final long SEND_MILLIS = 20_000;
    private static final long IDLE_MILLIS = 120_000;
    private static final long RECHECK_SECONDS = 5;
    private static final Logger log = LoggerFactory.getLogger(LiveEndpoint.class);

    private final Connection.House house;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final LongAdder slow = new LongAdder();
    private final ScheduledExecutorService closers;

    @Activate
    public LiveEndpoint(
            @Reference Sessions sessions,
            @Reference Access access,
            @Reference Documents documents,
            @Reference Authority authority) {
        StepReader steps = new StepReader(TextSchema.schema(), Limits.STANDARD);
        this.house = new Connection.House(new Doorkeeper(sessions), access, documents, authority, steps);
        this.closers = Executors.newScheduledThreadPool(2, task -> {
            Thread thread = new Thread(task, "travaux-live");
            thread.setDaemon(true);
            return thread;
        });
        closers.scheduleWithFixedDelay(this::recheck, RECHECK_SECONDS, RECHECK_SECONDS, TimeUnit.SECONDS);
    }

    /** Lets every connection go; the clients come back to the next endpoint. */
    @Deactivate
    public void close() {
        connections.values().forEach(Connection::closed);
        connections.clear();
        closers.shutdownNow();
    }

    /** Begins a connection. */
    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(Connection.LONGEST_MESSAGE);
        session.setMaxBinaryMessageBufferSize(Connection.LONGEST_MESSAGE);
        session.setMaxIdleTimeout(IDLE_MILLIS);
        session.getAsyncRemote().setSendTimeout(SEND_MILLIS);
        Socket socket = new JavaxSocket(session, closers);
        if (connections.size() >= MOST_CONNECTIONS) {
            log.warn("A live connection was refused: there are {} already", MOST_CONNECTIONS);
            socket.close(Outbox.TRY_AGAIN, "too many connections");
            return;
        }
        String client = UUID.randomUUID().toString();
        connections.put(session.getId(), new Connection(client, socket, house, this::countSlow, System::nanoTime));
    }

    /** Takes one frame. */
    @OnMessage(maxMessageSize = Connection.LONGEST_MESSAGE)
    public void message(Session session, String frame) {
        Optional.ofNullable(connections.get(session.getId())).ifPresent(connection -> connection.receive(frame));
    }

    /** Takes a frame of bytes, only to refuse it. */
    @OnMessage(maxMessageSize = Connection.LONGEST_MESSAGE)
    public void bytes(Session session, ByteBuffer frame) {
        Optional.ofNullable(connections.get(session.getId())).ifPresent(Connection::receiveBinary);
    }

    /** Ends a connection. */
    @OnClose
    public void closed(Session session) {
        Optional.ofNullable(connections.remove(session.getId())).ifPresent(Connection::closed);
    }

    /** Hears of a failure of the transport, which is followed by the end. */
    @OnError
    public void failed(Session session, Throwable why) {
        log.debug("A live connection failed", why);
    }

    private void countSlow() {
        slow.increment();
        log.warn("{} live connections so far were closed because they read too slowly", slow.sum());
    }

    private void recheck() {
        try {
            connections.values().forEach(Connection::recheck);
        } catch (RuntimeException e) {
            // Top of the thread: the store may be away for a moment; the next round asks again.
            log.warn("Live connections could not be checked", e);
        }
    }
}
