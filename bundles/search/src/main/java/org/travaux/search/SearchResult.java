package org.travaux.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param hits this page of it, best first: one for each language of a document, live or frozen
 * @param total how many such texts there are
 * @param facets by name ({@code language}, {@code type}, {@code stage}, {@code dossier}), how many hits each value has
 */
public record SearchResult(List<SearchHit> hits, long total, Map<String, List<Count>> facets) {

    /** A value of a facet and its number of hits. */
    public record Count(String value, long hits) {}

    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }
}
