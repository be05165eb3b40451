package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.sse.Sse;
import javax.ws.rs.sse.SseEventSink;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.DocumentId;
import org.travaux.base.DomainException;
import org.travaux.base.Unavailable;
import org.travaux.document.Commit;
import org.travaux.document.Document;
import org.travaux.document.DocumentListener;
import org.travaux.document.Documents;
import org.travaux.document.Revision;
import org.travaux.identity.Access;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.Sessions;
import org.travaux.identity.SignedIn;
import org.travaux.prose.Json;

/**
 * Tells open pages what happened to documents they may read, as server-sent events: {@code text}, {@code document},
 * {@code revision}. Events are hints to read again; who misses one has missed nothing that cannot be read.
 */
@Component(service = {RestResource.class, DocumentListener.class})
@Path("/events")
public final class EventResource implements RestResource, DocumentListener {
    private static final int MOST = 500;
    private static final int MOST_OF_ONE_ACCOUNT = 20;
    private static final int MOST_WAITING = 1_000;

    private final Documents documents;
    private final Access access;
    private final Sessions sessions;
    private final Map<SseEventSink, Reader> readers = new ConcurrentHashMap<>();

    /** Tells on a thread of its own, so that no writer waits for readers; what is too much is left out, as a hint may be. */
    private final ThreadPoolExecutor teller = new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> new Thread(work, "travaux-events"),
            new ThreadPoolExecutor.DiscardPolicy());

    private record Reader(SignedIn who, Sse sse) {}

    @Activate
    public EventResource(@Reference Documents documents, @Reference Access access, @Reference Sessions sessions) {
        this.documents = documents;
        this.access = access;
        this.sessions = sessions;
    }

    @Deactivate
    void stop() {
        teller.shutdownNow();
        readers.keySet().forEach(SseEventSink::close);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Hear what happens", operationId = "events")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    public void listen(@Context SseEventSink sink, @Context Sse sse, @Context SignedIn who) {
        readers.keySet().removeIf(SseEventSink::isClosed);
        if (readers.size() >= MOST || own(who) >= MOST_OF_ONE_ACCOUNT) {
            throw Unavailable.throttled("events.busy", "Too many pages listen at the moment.", 30);
        }
        readers.put(sink, new Reader(who, sse));
        sink.send(sse.newEventBuilder().comment("listening").build());
    }

    private long own(SignedIn who) {
        return readers.values().stream()
                .filter(reader ->
                        reader.who().account().id().equals(who.account().id()))
                .count();
    }

    @Override
    public void committed(List<Commit> commits) {
        if (commits.isEmpty() || readers.isEmpty()) {
            return;
        }
        Commit last = commits.get(commits.size() - 1);
        tell(
                last.text().document(),
                "text",
                Map.of(
                        "document", last.text().document().value(),
                        "language", last.text().language().tag(),
                        "version", last.version()));
    }

    @Override
    public void changed(Document document) {
        tell(document.id(), "document", Map.of("document", document.id().value(), "version", document.version()));
    }

    @Override
    public void frozen(Revision revision) {
        tell(
                revision.document(),
                "revision",
                Map.of(
                        "document",
                        revision.document().value(),
                        "revision",
                        revision.id().value()));
    }

    private void tell(DocumentId id, String event, Map<String, ?> data) {
        if (!readers.isEmpty()) {
            teller.execute(() -> tellReaders(id, event, data));
        }
    }

    private void tellReaders(DocumentId id, String event, Map<String, ?> data) {
        Scope scope;
        try {
            scope = Scope.of(documents.get(id).dossier());
        } catch (DomainException e) {
            return; // it is gone again; there is nothing to tell
        }
        String json = Json.write(data);
        readers.forEach((sink, reader) -> {
            if (sink.isClosed() || !sessions.isOpen(reader.who().session())) {
                leave(sink);
            } else if (access.may(reader.who().actor(), Permission.DOSSIER_READ, scope)) {
                sink.send(reader.sse()
                                .newEventBuilder()
                                .name(event)
                                .data(String.class, json)
                                .build())
                        .exceptionally(tooSlow -> {
                            leave(sink);
                            return null;
                        });
            }
        });
    }

    private void leave(SseEventSink sink) {
        readers.remove(sink);
        sink.close();
    }
}
