package org.travaux.search.lucene.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.grouping.GroupDocs;
import org.apache.lucene.util.BytesRef;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;
import org.travaux.search.SearchHit;
import org.travaux.search.SearchHit.Passage;

/** Makes hits of what a query found in each text. */
record Shown(Snippets snippets, StoredFields entries, Query words, List<String> symbols) {

    SearchHit hit(GroupDocs<BytesRef> text) throws IOException {
        List<Passage> passages = new ArrayList<>();
        Document first = entries.document(text.scoreDocs[0].doc);
        Language language = Language.of(first.get(Entries.LANGUAGE));
        for (ScoreDoc found : text.scoreDocs) {
            Passage passage = passage(entries.document(found.doc), language);
            // A document that was found by its symbol was found once, by its beginning, and not in every paragraph.
            if (passages.isEmpty() || passage.holdsFound()) {
                passages.add(passage);
            }
        }
        String revision = first.get(Entries.REVISION);
        return new SearchHit(
                new DocumentId(first.get(Entries.DOCUMENT)),
                revision.equals(Entries.LIVE) ? Optional.empty() : Optional.of(new RevisionId(revision)),
                first.get(Entries.REVISION_NAME),
                new DossierId(first.get(Entries.DOSSIER)),
                language,
                first.get(Entries.TITLE),
                first.get(Entries.SYMBOL + "Shown"),
                Optional.of(first.getField(Entries.DAY).numericValue().longValue())
                        .filter(day -> day != 0)
                        .map(LocalDate::ofEpochDay),
                passages,
                passages.get(0).holdsFound() ? text.totalHits.value : 1);
    }

    private Passage passage(Document entry, Language language) throws IOException {
        return new Passage(
                new BlockId(entry.get(Entries.BLOCK)),
                entry.get(Entries.LABEL),
                snippets.of(entry.get(Entries.CONTENT), language, words, symbols));
    }
}
