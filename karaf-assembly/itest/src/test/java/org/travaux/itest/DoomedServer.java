package org.travaux.itest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.websocket.server.ServerEndpointConfig;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.websocket.jsr356.server.deploy.WebSocketServerContainerInitializer;
import org.travaux.base.Actor;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.Transactions;
import org.travaux.document.Document;
import org.travaux.document.DocumentType;
import org.travaux.document.Documents;
import org.travaux.document.Dossiers;
import org.travaux.identity.Members;
import org.travaux.identity.Origin;
import org.travaux.identity.Sessions;

/**
 * The child of the test that kills: store, authority and live endpoint behind a real WebSocket, and somebody who begins documents
 * all the time, so that the audit chain is written too. It says its address once it listens.
 */
public final class DoomedServer {
    private static final int TEXTS = 2;

    private static final String ENDPOINT = "org.travaux.live.internal.LiveEndpoint";

    private DoomedServer() {}

    /** What a server says when it listens. */
    record House(int port, String token, String dossier, List<String> documents) {
        static House read(String line) {
            List<String> words = List.of(line.split(" "));
            return new House(
                    Integer.parseInt(words.get(1)), words.get(2), words.get(3), words.subList(4, words.size()));
        }

        /** Returns so many writers, shared out among the texts. */
        List<LiveWriter> writers(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> new LiveWriter("w" + i, token, documents.get(i % documents.size())))
                    .toList();
        }
    }

    /** Serves the folder it is given until it is killed. */
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        // Whatever else wants to speak does so elsewhere.
        System.setOut(System.err);
        Path directory = Path.of(args[0]);
        System.setProperty("karaf.data", directory.toString());
        @SuppressWarnings("resource") // Ends with the process.
        Composition house = new Composition();
        house.get("org.travaux.identity.internal.FirstAdministrator");
        List<String> words = words(house, directory);
        int port = listen(house.get(ENDPOINT));
        out.println("ready " + port + " " + String.join(" ", words));
        out.flush();
        begin(house, new DossierId(words.get(1)), directory);
    }

    /** Returns token, dossier and documents; makes them at the first start. */
    private static List<String> words(Composition house, Path directory) throws IOException {
        Path note = directory.resolve("note");
        if (!Files.exists(note)) {
            Files.write(note, prepared(house, directory));
        }
        return Files.readAllLines(note);
    }

    private static List<String> prepared(Composition house, Path directory) throws IOException {
        String password = Files.readAllLines(directory.resolve("initial-password")).stream()
                .filter(line -> line.startsWith("password="))
                .map(line -> line.substring("password=".length()))
                .findFirst()
                .orElseThrow();
        var session = house.get(Sessions.class).open("admin", password, Origin.at("127.0.0.1"));
        Actor actor = house.get(Sessions.class).authenticate(session.token()).actor();
        var dossier = house.get(Transactions.class).inTransaction(() -> {
            var opened = house.get(Dossiers.class).open("Doomed", actor);
            house.get(Members.class).found(actor, opened.id());
            return opened;
        });
        List<String> words =
                new ArrayList<>(List.of(session.token(), dossier.id().value()));
        IntStream.range(0, TEXTS)
                .mapToObj(i -> create(house, dossier.id(), actor))
                .map(document -> document.id().value())
                .forEach(words::add);
        return words;
    }

    private static Document create(Composition house, DossierId dossier, Actor actor) {
        DocumentType type = DocumentType.values()[0];
        return house.get(Documents.class).create(dossier, type, "Doomed", Language.EN, actor);
    }

    /** Acts without end; an act and its event are one. */
    private static void begin(Composition house, DossierId dossier, Path directory) throws InterruptedException {
        Actor actor = Actor.system("clerk");
        while (Files.exists(directory)) {
            create(house, dossier, actor);
            Thread.sleep(15);
        }
    }

    private static int listen(Object endpoint) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler(server, "/");
        ServerEndpointConfig.Configurator one = new ServerEndpointConfig.Configurator() {
            @Override
            public <T> T getEndpointInstance(Class<T> type) {
                return type.cast(endpoint);
            }
        };
        WebSocketServerContainerInitializer.configure(
                context,
                (servlets, container) ->
                        container.addEndpoint(ServerEndpointConfig.Builder.create(endpoint.getClass(), "/api/v1/live")
                                .configurator(one)
                                .build()));
        server.start();
        return connector.getLocalPort();
    }
}
