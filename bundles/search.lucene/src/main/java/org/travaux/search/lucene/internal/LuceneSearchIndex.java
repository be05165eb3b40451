package org.travaux.search.lucene.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.grouping.GroupDocs;
import org.apache.lucene.search.grouping.GroupingSearch;
import org.apache.lucene.search.grouping.TopGroups;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.document.Commit;
import org.travaux.document.DocumentListener;
import org.travaux.document.Manuscripts;
import org.travaux.document.Revision;
import org.travaux.document.spi.CommitLog;
import org.travaux.document.spi.DocumentStore;
import org.travaux.document.spi.RevisionStore;
import org.travaux.search.SearchHit;
import org.travaux.search.SearchIndex;
import org.travaux.search.SearchQuery;
import org.travaux.search.SearchResult;

/** The index in Lucene. It owns the writer; a {@link Follower} keeps it in step with the texts. */
@Component(
        service = {SearchIndex.class, DocumentListener.class},
        configurationPid = "org.travaux.search.lucene")
@Designate(ocd = IndexConfig.class)
public final class LuceneSearchIndex implements SearchIndex, DocumentListener {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneSearchIndex.class);

    /** Rises when what is indexed changes: an index of another format is made again from the texts. */
    private static final String FORMAT = "3";

    private final FacetsConfig facets = new FacetsConfig();
    private final Queries queries;
    private final Snippets snippets;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Follower follower;

    @Activate
    public LuceneSearchIndex(
            IndexConfig config,
            @Reference DocumentStore documents,
            @Reference RevisionStore revisions,
            @Reference CommitLog log,
            @Reference Manuscripts manuscripts) {
        this(directory(config), config.delay_millis(), documents, revisions, log, manuscripts);
    }

    LuceneSearchIndex(
            Path directory,
            long delayMillis,
            DocumentStore documents,
            RevisionStore revisions,
            CommitLog log,
            Manuscripts manuscripts) {
        var analyzer = Analysis.analyzer();
        this.queries = new Queries(analyzer);
        this.snippets = new Snippets(analyzer);
        try {
            this.writer = open(directory, analyzer);
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be opened in " + directory, e);
        }
        this.follower = new Follower(
                writer,
                searchers,
                new Entries(facets),
                new Follower.Sources(documents, revisions, log, manuscripts),
                delayMillis);
        follower.start();
    }

    @Deactivate
    void stop() throws IOException {
        follower.stop();
        searchers.close();
        writer.close();
    }

    @Override
    public void committed(List<Commit> commits) {
        commits.stream().findFirst().ifPresent(commit -> wakeFor(commit.text().document()));
    }

    @Override
    public void changed(org.travaux.document.Document document) {
        wakeFor(document.id());
    }

    @Override
    public void frozen(Revision revision) {
        wakeFor(revision.document());
    }

    void wakeFor(DocumentId document) {
        follower.wake(document);
    }

    @Override
    public boolean isCurrent() {
        return follower.isIdle();
    }

    @Override
    public boolean isComplete() {
        return follower.hasCaughtUp();
    }

    @Override
    public SearchResult search(SearchQuery query, Set<DossierId> readable) {
        if (readable.isEmpty()) {
            return new SearchResult(List.of(), 0, Map.of());
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search(query, readable, searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchResult search(SearchQuery query, Set<DossierId> readable, IndexSearcher searcher) throws IOException {
        Query words = queries.words(query);
        Query restricted = queries.restricted(query, words, readable);
        GroupingSearch byText = new GroupingSearch(Entries.TEXT_KEY);
        byText.setAllGroupHeads(true).setGroupDocsLimit(SearchHit.MOST_PASSAGES);
        TopGroups<BytesRef> found = byText.search(searcher, restricted, query.offset(), query.limit());
        FixedBitSet heads = FixedBitSet.copyOf(byText.getAllGroupHeads());
        Shown shown = new Shown(snippets, searcher.storedFields(), words, symbols(query));
        List<SearchHit> hits = new ArrayList<>();
        for (GroupDocs<BytesRef> text : found.groups) {
            hits.add(shown.hit(text));
        }
        return new SearchResult(
                hits, heads.cardinality(), new FacetCounts(facets).of(searcher.getIndexReader(), heads));
    }

    private static List<String> symbols(SearchQuery query) {
        return query.pieces().stream()
                .flatMap(piece -> Symbols.typed(piece).stream())
                .toList();
    }

    /** An index that cannot be read, or of another format, is thrown away: it comes back from the texts. */
    private static IndexWriter open(Path directory, Analyzer analyzer) throws IOException {
        Files.createDirectories(directory);
        try {
            return formatted(new IndexWriter(FSDirectory.open(directory), new IndexWriterConfig(analyzer)));
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The index could not be read and is made again: {}", e.getMessage());
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            return formatted(new IndexWriter(FSDirectory.open(directory), new IndexWriterConfig(analyzer)));
        }
    }

    private static IndexWriter formatted(IndexWriter writer) throws IOException {
        Map<String, String> before = new HashMap<>();
        Optional.ofNullable(writer.getLiveCommitData())
                .ifPresent(data -> data.forEach(entry -> before.put(entry.getKey(), entry.getValue())));
        if (!FORMAT.equals(before.get("format"))) {
            LOG.info("The index is made in format {}", FORMAT);
            writer.deleteAll();
            writer.setLiveCommitData(Map.of("format", FORMAT).entrySet());
            writer.commit();
        }
        return writer;
    }

    private static Path directory(IndexConfig config) {
        return config.directory().isBlank()
                ? Path.of(System.getProperty("karaf.data", "data"), "index")
                : Path.of(config.directory());
    }
}
