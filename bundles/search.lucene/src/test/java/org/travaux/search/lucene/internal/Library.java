package org.travaux.search.lucene.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;
import org.travaux.document.Authenticity;
import org.travaux.document.Document;
import org.travaux.document.DocumentType;
import org.travaux.document.InMemoryCommitLog;
import org.travaux.document.InMemoryDocumentStore;
import org.travaux.document.InMemoryRevisionStore;
import org.travaux.document.LanguageVersion;
import org.travaux.document.Manuscript;
import org.travaux.document.Manuscripts;
import org.travaux.document.Metadata;
import org.travaux.document.MetadataField;
import org.travaux.document.NewCommit;
import org.travaux.document.Revision;
import org.travaux.document.Stage;
import org.travaux.document.TextId;
import org.travaux.document.TextSchema;
import org.travaux.prose.Node;
import org.travaux.prose.Schema;

/** Texts and their index, for tests: what is written here can be found there. */
final class Library implements AutoCloseable {
    static final DossierId DOSSIER = new DossierId("dossier-1");
    static final Actor SOMEBODY = Actor.of(new AccountId("a"), "Somebody");

    final InMemoryDocumentStore documents = new InMemoryDocumentStore();
    final InMemoryRevisionStore revisions = new InMemoryRevisionStore();
    final InMemoryCommitLog log = new InMemoryCommitLog();
    /** Texts that cannot be read for a while. */
    final Set<DocumentId> unreadable = ConcurrentHashMap.newKeySet();

    final AtomicInteger failures = new AtomicInteger();
    final Map<TextId, Node> trees = new LinkedHashMap<>();
    private Path directory;
    LuceneSearchIndex index;

    Library(Path directory) {
        this.directory = directory;
        open();
    }

    void open() {
        index = new LuceneSearchIndex(directory, 5, documents, revisions, log, new Manuscripts() {
            @Override
            public Manuscript head(DocumentId document, Language language) {
                return manuscript(document, language);
            }

            @Override
            public Manuscript at(DocumentId document, Language language, long version) {
                return manuscript(document, language);
            }

            @Override
            public Manuscript of(RevisionId revision, Language language) {
                return manuscript(revisions.find(revision).orElseThrow().document(), language);
            }
        });
        settle();
    }

    /** Goes on with what is on disk now, as after a kill: nothing is closed, nothing more is written. */
    void killed(Path copy) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        directory = copy;
    }

    @Override
    public void close() throws Exception {
        index.stop();
    }

    void settle() {
        Awaitility.await().until(index::isCurrent);
    }

    /** Adds a document with one language that says these paragraphs. */
    DocumentId add(DossierId dossier, String symbol, Language language, String... paragraphs) {
        DocumentId id = DocumentId.fresh();
        Metadata facts =
                Metadata.EMPTY.with(MetadataField.SYMBOL, symbol).with(MetadataField.ADOPTION_DATE, "2024-11-18");
        documents.add(new Document(
                id,
                dossier,
                DocumentType.RESOLUTION,
                Stage.ADOPTED,
                language,
                Optional.empty(),
                facts,
                List.of(new LanguageVersion(id, language, Authenticity.AUTHENTIC)),
                Instant.EPOCH,
                1));
        write(id, language, paragraphs);
        return id;
    }

    /** Replaces what a language says while nobody follows. */
    void writeUnheard(DocumentId id, Language language, String... paragraphs) {
        TextId text = new TextId(id, language);
        trees.put(text, tree(paragraphs));
        log.append(List.of(
                new NewCommit(text, log.version(text) + 1, "r" + log.lastSeq(), SOMEBODY, Instant.EPOCH, List.of())));
    }

    /** Replaces what a language says, as a commit would. */
    void write(DocumentId id, Language language, String... paragraphs) {
        writeUnheard(id, language, paragraphs);
        index.wakeFor(id);
        settle();
    }

    void freeze(DocumentId id, Language language) {
        revisions.add(new Revision(
                RevisionId.fresh(),
                id,
                "Rev.1",
                new TreeMap<>(Map.of(language, 1L)),
                DocumentType.RESOLUTION,
                Metadata.EMPTY,
                new TreeMap<>(),
                Digest.of("x"),
                Instant.EPOCH,
                SOMEBODY));
        index.wakeFor(id);
        settle();
    }

    private Manuscript manuscript(DocumentId document, Language language) {
        if (unreadable.contains(document)) {
            failures.incrementAndGet();
            throw new IllegalStateException("the store is away");
        }
        Document of = documents.find(document).orElseThrow();
        return new Manuscript(
                of.type(),
                of.metadata(),
                language,
                of.source(),
                Authenticity.AUTHENTIC,
                Optional.empty(),
                trees.get(new TextId(document, language)));
    }

    private static Node tree(String... paragraphs) {
        Schema schema = TextSchema.schema();
        List<Node> body = new java.util.ArrayList<>();
        for (int i = 0; i < paragraphs.length; i++) {
            Node wording = schema.node(
                    schema.nodeType("wording"), Map.of(), List.of(schema.text(paragraphs[i], List.of())), List.of());
            body.add(schema.node(
                    schema.nodeType("operativeParagraph"), Map.of("id", "op-" + (i + 1)), List.of(wording), List.of()));
        }
        Node title = schema.node(
                schema.nodeType("title"),
                Map.of("id", "title"),
                List.of(schema.text("Cooperation", List.of())),
                List.of());
        Node operative = schema.node(schema.nodeType("operativePart"), Map.of("id", "op"), body, List.of());
        return schema.node(schema.nodeType("doc"), Map.of(), List.of(title, operative), List.of());
    }
}
