package org.travaux.search.lucene.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.base.DocumentId;
import org.travaux.document.LanguageVersion;
import org.travaux.document.Manuscripts;
import org.travaux.document.Revision;
import org.travaux.document.TextId;
import org.travaux.document.spi.CommitLog;
import org.travaux.document.spi.DocumentStore;
import org.travaux.document.spi.RevisionStore;

/**
 * Keeps the index in step with the texts, on one thread. For each document the index holds a marker with the versions it has
 * seen; at start, and whenever a document is heard of, the markers are compared with the log and what differs is indexed
 * again. So nothing is missed after a kill, and a deleted index comes back by itself.
 */
final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final String MARKER = "marker";
    private static final String STATE = "state";
    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Where the texts are. */
    record Sources(DocumentStore documents, RevisionStore revisions, CommitLog log, Manuscripts manuscripts) {}

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Entries entries;
    private final Sources sources;
    private final Thread thread = new Thread(this::run, "travaux-search");
    private final Agenda agenda;
    private volatile boolean caughtUp;
    private long committedAt = System.nanoTime(); // confined to the thread

    Follower(IndexWriter writer, SearcherManager searchers, Entries entries, Sources sources, long delayMillis) {
        this.writer = writer;
        this.searchers = searchers;
        this.entries = entries;
        this.sources = sources;
        this.agenda = new Agenda(TimeUnit.MILLISECONDS.toNanos(delayMillis), Agenda.Clock.SYSTEM);
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        agenda.close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void wake(DocumentId document) {
        agenda.add(document);
    }

    /** Tells whether every text was compared with the log since the start. */
    boolean hasCaughtUp() {
        return caughtUp;
    }

    boolean isIdle() {
        return agenda.isDone();
    }

    private void run() {
        try {
            for (DocumentId document : sources.documents().all()) {
                follow(document);
            }
            searchers.maybeRefreshBlocking();
            caughtUp = true;
            while (true) {
                Optional<Set<DocumentId>> next = agenda.next();
                if (next.isEmpty()) {
                    return;
                }
                for (DocumentId document : next.get()) {
                    follow(document);
                }
                searchers.maybeRefreshBlocking();
                commitIfDue();
            }
        } catch (IOException e) {
            LOG.error("The index stopped following the texts; restart the product to have it made again", e);
        }
    }

    private void commitIfDue() throws IOException {
        if (System.nanoTime() - committedAt > COMMIT_NANOS) {
            writer.commit();
            committedAt = System.nanoTime();
        }
    }

    private void follow(DocumentId id) throws IOException {
        try {
            Optional<org.travaux.document.Document> document =
                    sources.documents().find(id);
            if (document.isPresent()) {
                follow(document.get());
            }
        } catch (RuntimeException e) {
            // Top of the thread: one text that cannot be read keeps no other from being found.
            LOG.warn("Document {} could not be indexed, to be tried again", id, e);
            agenda.addAgain(id);
        }
    }

    private void follow(org.travaux.document.Document document) throws IOException {
        Map<String, String> seen = seen(document.id());
        Map<String, String> now = new HashMap<>();
        for (LanguageVersion language : document.languages()) {
            String key = Entries.textKey(document.id().value(), language.language(), Optional.empty());
            long version = sources.log().version(new TextId(document.id(), language.language()));
            now.put(key, version + "@" + document.version());
            if (!now.get(key).equals(seen.get(key))) {
                replace(
                        key,
                        entries.of(
                                document,
                                sources.manuscripts().head(document.id(), language.language()),
                                Optional.empty()));
            }
        }
        for (Revision revision : sources.revisions().of(document.id())) {
            for (var language : revision.versions().keySet()) {
                String key = Entries.textKey(document.id().value(), language, Optional.of(revision.id()));
                now.put(key, document.stage().wireName());
                if (!now.get(key).equals(seen.get(key))) {
                    replace(
                            key,
                            entries.of(
                                    document,
                                    sources.manuscripts().of(revision.id(), language),
                                    Optional.of(revision)));
                }
            }
        }
        for (String key : seen.keySet()) {
            if (!now.containsKey(key)) {
                writer.deleteDocuments(new Term(Entries.TEXT_KEY, key));
            }
        }
        mark(document.id(), now);
    }

    private void replace(String key, List<Document> fresh) throws IOException {
        writer.updateDocuments(new Term(Entries.TEXT_KEY, key), fresh);
    }

    /** What the index holds of a document; a round looks at a document once, and ends with a refresh, so this is all of it. */
    private Map<String, String> seen(DocumentId document) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            TopDocs markers = searcher.search(new TermQuery(new Term(MARKER, document.value())), 1);
            Map<String, String> seen = new HashMap<>();
            if (markers.scoreDocs.length > 0) {
                for (String state : searcher.storedFields()
                        .document(markers.scoreDocs[0].doc)
                        .getValues(STATE)) {
                    int cut = state.indexOf('=');
                    seen.put(state.substring(0, cut), state.substring(cut + 1));
                }
            }
            return seen;
        } finally {
            searchers.release(searcher);
        }
    }

    private void mark(DocumentId document, Map<String, String> now) throws IOException {
        Document marker = new Document();
        marker.add(new StringField(MARKER, document.value(), Field.Store.NO));
        now.forEach((key, state) -> marker.add(new StoredField(STATE, key + "=" + state)));
        writer.updateDocument(new Term(MARKER, document.value()), marker);
    }
}
