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
import org.travaux.search.SearchResult;

/** Counts the hits of a search per value of each facet; only what the query let through is counted. */
record FacetCounts(FacetsConfig config) {
    private static final int VALUES = 50;

    Map<String, List<SearchResult.Count>> of(IndexReader reader, FacetsCollector found) throws IOException {
        Map<String, List<SearchResult.Count>> counts = new HashMap<>();
        boolean nothing =
                reader.numDocs() == 0 || found.getMatchingDocs().stream().allMatch(segment -> segment.totalHits == 0);
        if (nothing) {
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
}
