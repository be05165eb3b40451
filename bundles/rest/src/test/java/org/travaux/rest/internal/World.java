package org.travaux.rest.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.audit.InMemoryAuditStore;
import org.travaux.audit.internal.ChainedAuditTrail;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.InMemoryTransactions;
import org.travaux.base.ManualClock;
import org.travaux.collaboration.internal.CentralAuthority;
import org.travaux.collaboration.internal.RightsGuard;
import org.travaux.document.Announcer;
import org.travaux.document.DocumentListener;
import org.travaux.document.Documents;
import org.travaux.document.Dossiers;
import org.travaux.document.ImportedText;
import org.travaux.document.InMemoryBlobStore;
import org.travaux.document.InMemoryCommitLog;
import org.travaux.document.InMemoryDocumentStore;
import org.travaux.document.InMemoryDossierStore;
import org.travaux.document.InMemoryRevisionStore;
import org.travaux.document.InMemorySnapshotStore;
import org.travaux.document.internal.Acts;
import org.travaux.document.internal.LoggedTexts;
import org.travaux.document.internal.RecordedExports;
import org.travaux.document.internal.StoredDocuments;
import org.travaux.document.internal.StoredDossiers;
import org.travaux.document.internal.StoredManuscripts;
import org.travaux.document.internal.StoredRevisions;
import org.travaux.identity.Accounts;
import org.travaux.identity.Caller;
import org.travaux.identity.InMemoryAccountStore;
import org.travaux.identity.InMemoryDelegationStore;
import org.travaux.identity.InMemoryGrantStore;
import org.travaux.identity.InMemoryPasswordStore;
import org.travaux.identity.InMemorySessionStore;
import org.travaux.identity.Members;
import org.travaux.identity.NewAccount;
import org.travaux.identity.Origin;
import org.travaux.identity.PlainPasswordHasher;
import org.travaux.identity.Sessions;
import org.travaux.identity.internal.GrantedAccess;
import org.travaux.identity.internal.GrantedMembers;
import org.travaux.identity.internal.KeptAccounts;
import org.travaux.identity.internal.KeptDelegations;
import org.travaux.identity.internal.Passwords;
import org.travaux.identity.internal.TokenSessions;
import org.travaux.interchange.AkomaNtosoReader;
import org.travaux.interchange.AkomaNtosoWriter;
import org.travaux.interchange.HtmlReader;
import org.travaux.interchange.PlainTextWriter;
import org.travaux.interchange.StructureAligner;
import org.travaux.packaging.InMemoryPackageStore;
import org.travaux.packaging.internal.PackageMaker;
import org.travaux.packaging.internal.RevisionChecks;
import org.travaux.packaging.internal.SealedFileVerification;
import org.travaux.packaging.internal.SealedPackages;
import org.travaux.packaging.spi.ReadinessCheck;
import org.travaux.search.SearchIndex;
import org.travaux.search.lucene.internal.LuceneSearchIndex;
import org.travaux.translation.InMemoryDroppedStore;
import org.travaux.translation.InMemoryFollowStore;
import org.travaux.translation.InMemorySegmentStore;
import org.travaux.translation.InMemoryWaiverStore;
import org.travaux.translation.internal.StoredReadiness;
import org.travaux.translation.internal.StoredSegments;
import org.travaux.translation.internal.StoredWaivers;
import org.travaux.translation.internal.Vouching;

/**
 * The whole API on a real HTTP server: every resource of this bundle, the real services under them, stores in memory. There
 * are two dossiers: «ours», with one person of every role and a document in English, French and Russian; and «theirs», which
 * only the outsider may know of.
 */
final class World implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    static final Actor SYSTEM = Actor.system("test");

    /** A dossier and its document. */
    record Place(DossierId dossier, DocumentId document) {}

    final ManualClock clock = new ManualClock();
    final InMemoryCommitLog log;
    final Wiring house;
    final RestServer rest;
    final Place ours;
    final Place theirs;
    private final Map<Caller, AccountId> people = new EnumMap<>(Caller.class);
    private final Map<Caller, String> tokens = new EnumMap<>(Caller.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final Path index;

    World() {
        InMemoryTransactions transactions = new InMemoryTransactions();
        log = new InMemoryCommitLog(transactions);
        index = temporary();
        house = new Wiring()
                .configured("directory", index.toString())
                .configured("delay_millis", 1L)
                .configured("trusted_proxies", new String[] {"127.0.0.1"})
                .with(clock, transactions, log, new FakeSignatures(), new FakeRenderer(), new PlainPasswordHasher())
                .with(new InMemoryAuditStore(transactions), new InMemorySnapshotStore(transactions))
                .with(new InMemoryDossierStore(transactions), new InMemoryDocumentStore(transactions))
                .with(
                        new InMemoryRevisionStore(transactions),
                        new InMemoryBlobStore(),
                        new InMemoryPackageStore(transactions))
                .with(new InMemoryAccountStore(transactions), new InMemoryPasswordStore(transactions))
                .with(new InMemoryDelegationStore(transactions), new InMemoryGrantStore(transactions))
                .with(new InMemorySessionStore(transactions), new InMemorySegmentStore(transactions))
                .with(new InMemoryWaiverStore(transactions), new InMemoryDroppedStore(), new InMemoryFollowStore())
                .with((ReadinessCheck) revision -> List.of())
                .with((Announcer) news -> listeners().forEach(news))
                .with(ChainedAuditTrail.class, GrantedAccess.class, GrantedMembers.class, KeptAccounts.class)
                .with(KeptDelegations.class, Passwords.class, TokenSessions.class)
                .with(Acts.class, LoggedTexts.class, StoredDocuments.class, StoredDossiers.class)
                .with(StoredManuscripts.class, StoredRevisions.class, RecordedExports.class)
                .with(Vouching.class, StoredSegments.class, StoredWaivers.class, StoredReadiness.class)
                .with(CentralAuthority.class, RightsGuard.class)
                .with(PackageMaker.class, RevisionChecks.class, SealedPackages.class, SealedFileVerification.class)
                .with(LuceneSearchIndex.class, AkomaNtosoReader.class, AkomaNtosoWriter.class)
                .with(HtmlReader.class, PlainTextWriter.class, StructureAligner.class)
                .with(Desk.class, DocumentViews.class, SegmentStates.class)
                .with(resources());
        for (Caller caller : Caller.values()) {
            settle(caller);
        }
        ours = place("Lighthouses", Caller.COORDINATOR);
        theirs = place("Harbours", Caller.OUTSIDER);
        for (Caller caller : Caller.values()) {
            caller.role().ifPresent(role -> house.get(Members.class)
                    .grant(SYSTEM, ours.dossier(), people.get(caller), role, caller.language()));
        }
        rest = serve();
    }

    /** Sends a request in the name of somebody, as a program does: by a bearer token. */
    Answer send(Caller caller, Request request) {
        String token = tokens.get(caller);
        boolean known = token == null || request.headers().containsKey("Authorization");
        return send(known ? request : request.with("Authorization", "Bearer " + token));
    }

    /** Returns what changes with every act: the heads of the chains and the end of the log. */
    String state() {
        AuditTrail trail = house.get(AuditTrail.class);
        return Stream.of(AuditChain.SYSTEM, AuditChain.of(ours.dossier()), AuditChain.of(theirs.dossier()))
                        .map(chain ->
                                trail.extract(chain, event -> false).head().hex())
                        .collect(Collectors.joining(" "))
                + " " + log.lastSeq();
    }

    /** Sends a request as it is; whatever is answered has to be as the API is described. */
    Answer send(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address(request.path()));
        request.headers().forEach(builder::header);
        builder.method(
                request.method(),
                request.body().length == 0
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        try {
            HttpResponse<byte[]> response = http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            DescribedAnswers.hold(request, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Begins to listen to a stream of events. */
    HttpResponse<Stream<String>> listen(Caller caller, String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address(path));
        Optional.ofNullable(tokens.get(caller)).ifPresent(token -> builder.header("Authorization", "Bearer " + token));
        try {
            return http.send(builder.build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    URI address(String path) {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
    }

    AccountId person(Caller caller) {
        return people.get(caller);
    }

    String token(Caller caller) {
        return tokens.get(caller);
    }

    Actor actor(Caller caller) {
        return house.get(Accounts.class).find(people.get(caller)).actor();
    }

    /** Waits until everything written so far can be found. */
    void awaitIndex() {
        SearchIndex searched = house.get(SearchIndex.class);
        org.awaitility.Awaitility.await().until(searched::isCurrent);
    }

    @Override
    public void close() {
        try {
            rest.stop();
            server.stop();
            house.stop();
            try (Stream<Path> files = Files.walk(index)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<DocumentListener> listeners() {
        return house.all(DocumentListener.class);
    }

    private void settle(Caller caller) {
        if (caller == Caller.NOBODY) {
            return;
        }
        people.put(
                caller,
                house.get(Accounts.class)
                        .create(
                                SYSTEM,
                                new NewAccount(
                                        caller.login(),
                                        caller.words(),
                                        Optional.empty(),
                                        caller == Caller.ADMINISTRATOR,
                                        PASSWORD))
                        .id());
        tokens.put(
                caller,
                house.get(Sessions.class)
                        .open(caller.login(), PASSWORD, Origin.at("127.0.0.1"))
                        .token());
    }

    private Place place(String title, Caller coordinator) {
        DossierId dossier =
                house.get(Dossiers.class).open(title, actor(coordinator)).id();
        house.get(Members.class).found(actor(coordinator), dossier);
        Documents documents = house.get(Documents.class);
        DocumentId document = documents
                .importInto(dossier, read("en"), actor(coordinator))
                .document()
                .id();
        documents.importLanguage(document, read("fr"), actor(coordinator));
        documents.importLanguage(document, read("ru"), actor(coordinator));
        return new Place(dossier, document);
    }

    private ImportedText read(String language) {
        return house.get(AkomaNtosoReader.class).read(Sample.stream("peace." + language + ".akn.xml"));
    }

    private RestServer serve() {
        Bus bus = new CXFBusFactory().createBus();
        RestServer served = new RestServer(house.all(RestResource.class), house.get(Sessions.class), bus);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder servlet = new ServletHolder(new ApiServlet(served));
        servlet.setAsyncSupported(true);
        context.addServlet(servlet, "/api/v1/*");
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return served;
    }

    /** Returns every resource that stands in this bundle, so that none can be forgotten. */
    private static Class<?>[] resources() {
        try {
            Path classes = Path.of(RestResource.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path here = classes.resolve(RestResource.class.getPackageName().replace('.', '/'));
            try (Stream<Path> files = Files.list(here)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class"))
                        .map(name -> type(name.substring(0, name.length() - 6)))
                        .filter(type -> RestResource.class.isAssignableFrom(type) && !type.isInterface())
                        .toArray(Class<?>[]::new);
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(RestResource.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("travaux-index");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
