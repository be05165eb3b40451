package org.travaux.search.lucene.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.util.FixedBitSet;
import org.travaux.search.SearchResult;

/** Counts the texts that a search found per value of each facet; only what the query let through is counted. */
record FacetCounts(FacetsConfig config) {
    private static final int VALUES = 50;

    /** Counts by one entry of each text, for all of a text have the same values. */
    Map<String, List<SearchResult.Count>> of(IndexReader reader, FixedBitSet heads) throws IOException {
        Map<String, List<SearchResult.Count>> counts = new HashMap<>();
        FacetsCollector found = collected(reader, heads);
        if (found.getMatchingDocs().stream().allMatch(segment -> segment.totalHits == 0)) {
            return counts;
        }
        Facets counted =
                new SortedSetDocValuesFacetCounts(new DefaultSortedSetDocValuesReaderState(reader, config), found);
        for (String facet : Entries.FACETS) {
            FacetResult result = counted.getTopChildren(VALUES, facet);
            if (result != null) {
                List<SearchResult.Count> values = new ArrayList<>();
                for (LabelAndValue value : result.labelValues) {
                    values.add(new SearchResult.Count(value.label, value.value.longValue()));
                }
                counts.put(facet, values);
            }
        }
        return counts;
    }

    private static FacetsCollector collected(IndexReader reader, FixedBitSet heads) throws IOException {
        FacetsCollector collector = new FacetsCollector();
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafCollector of = collector.getLeafCollector(leaf);
            int end = leaf.docBase + leaf.reader().maxDoc();
            int doc = nextIn(heads, leaf.docBase, end);
            while (doc < end) {
                of.collect(doc - leaf.docBase);
                doc = nextIn(heads, doc + 1, end);
            }
            of.finish();
        }
        return collector;
    }

    private static int nextIn(FixedBitSet heads, int from, int end) {
        return from < end ? heads.nextSetBit(from, end) : end;
    }
}
