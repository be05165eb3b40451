package org.travaux.search.lucene.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;
import org.travaux.document.Blocks;
import org.travaux.document.Manuscript;
import org.travaux.document.MetadataField;
import org.travaux.document.Reading;
import org.travaux.document.Revision;
import org.travaux.editorial.Apparatus;
import org.travaux.prose.Node;

/** Makes the index entries of a text: one for each block that has words. */
final class Entries {
    static final String TEXT_KEY = "textKey";
    static final String DOCUMENT = "document";
    static final String DOSSIER = "dossier";
    static final String LANGUAGE = "language";
    static final String REVISION = "revision";
    static final String REVISION_NAME = "revisionName";
    static final String BLOCK = "block";
    static final String LABEL = "label";
    static final String TITLE = "title";
    static final String SYMBOL = "symbol";
    static final String SYMBOLS = "symbols";
    static final String TYPE = "type";
    static final String STAGE = "stage";
    static final String DAY = "day";
    static final String CONTENT = "content";
    static final String LIVE = "live";
    static final List<String> FACETS = List.of(LANGUAGE, TYPE, STAGE, DOSSIER);

    private final FacetsConfig facets;

    Entries(FacetsConfig facets) {
        this.facets = facets;
    }

    /** Returns the key of all entries of one text: of the live text, or of a revision's. */
    static String textKey(String document, Language language, Optional<RevisionId> revision) {
        return document + "/" + language.tag() + "/"
                + revision.map(RevisionId::value).orElse(LIVE);
    }

    List<Document> of(org.travaux.document.Document document, Manuscript manuscript, Optional<Revision> revision) {
        Node tree = Reading.CLEAN.of(manuscript.tree());
        Apparatus apparatus = Apparatus.of(tree, manuscript.language(), manuscript.type());
        String title = Blocks.title(tree);
        List<Document> entries = new ArrayList<>();
        for (Blocks.Block block : Blocks.of(tree)) {
            Optional<Node> wording = Blocks.wordingOf(block.node());
            String words = wording.map(node -> words(node)).orElse("").strip();
            if (!words.isEmpty()) {
                entries.add(entry(document, manuscript, revision, block, apparatus, title, words));
            }
        }
        return entries;
    }

    private Document entry(
            org.travaux.document.Document document,
            Manuscript manuscript,
            Optional<Revision> revision,
            Blocks.Block block,
            Apparatus apparatus,
            String title,
            String words) {
        Language language = manuscript.language();
        String symbol = manuscript.metadata().get(MetadataField.SYMBOL).orElse("");
        Document entry = new Document();
        String text = textKey(document.id().value(), language, revision.map(Revision::id));
        keyword(entry, TEXT_KEY, text);
        entry.add(new SortedDocValuesField(TEXT_KEY, new BytesRef(text)));
        keyword(entry, DOCUMENT, document.id().value());
        keyword(entry, DOSSIER, document.dossier().value());
        keyword(entry, LANGUAGE, language.tag());
        keyword(entry, REVISION, revision.map(r -> r.id().value()).orElse(LIVE));
        entry.add(new StoredField(REVISION_NAME, revision.map(Revision::name).orElse("")));
        keyword(entry, TYPE, manuscript.type().wireName());
        keyword(entry, STAGE, document.stage().wireName());
        keyword(entry, BLOCK, block.id().value());
        entry.add(new StoredField(LABEL, apparatus.name(block.id())));
        entry.add(new StoredField(TITLE, title));
        entry.add(new StringField(SYMBOL, Symbols.normal(symbol), Field.Store.NO));
        entry.add(new StoredField(SYMBOL + "Shown", symbol));
        Symbols.in(words).forEach(cited -> entry.add(new StringField(SYMBOLS, cited, Field.Store.NO)));
        entry.add(new LongPoint(DAY, day(manuscript)));
        entry.add(new StoredField(DAY, day(manuscript)));
        entry.add(new TextField(Analysis.stems(language), words, Field.Store.NO));
        entry.add(new TextField(Analysis.WORDS, words, Field.Store.NO));
        entry.add(new TextField(Analysis.FORMS, words, Field.Store.NO));
        entry.add(new StoredField(CONTENT, words));
        entry.add(new SortedSetDocValuesFacetField(LANGUAGE, language.tag()));
        entry.add(new SortedSetDocValuesFacetField(TYPE, manuscript.type().wireName()));
        entry.add(new SortedSetDocValuesFacetField(STAGE, document.stage().wireName()));
        entry.add(new SortedSetDocValuesFacetField(DOSSIER, document.dossier().value()));
        return build(entry);
    }

    private Document build(Document entry) {
        try {
            return facets.build(entry);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void keyword(Document entry, String field, String value) {
        entry.add(new StringField(field, value, Field.Store.YES));
    }

    private static long day(Manuscript manuscript) {
        return manuscript
                .metadata()
                .date(MetadataField.ADOPTION_DATE)
                .or(() -> manuscript.metadata().date(MetadataField.ISSUE_DATE))
                .or(() -> manuscript.metadata().date(MetadataField.DRAFT_DATE))
                .map(java.time.LocalDate::toEpochDay)
                .orElse(0L);
    }

    /** The words of a textblock, those of its notes after a space, so that they do not run together. */
    private static String words(Node textblock) {
        StringBuilder words = new StringBuilder();
        for (Node child : textblock.children()) {
            if (child.isText()) {
                words.append(child.text());
            } else {
                words.append(' ').append(child.textContent()).append(' ');
            }
        }
        return words.toString().replaceAll("\\s+", " ").replaceAll(" ([,;.:])", "$1");
    }
}
