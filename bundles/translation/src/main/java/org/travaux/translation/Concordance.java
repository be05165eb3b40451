package org.travaux.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.prose.Node;

/**
 * Compares all languages of a text with one another, unit by unit.
 *
 * <p>Each unit in each language is reduced to what must be equal whatever the language; where one differs from what most say
 * (the source, where they are even), it is the one that is found at fault, be it the source. Codes:
 * {@code concordance.block-missing}, {@code .block-extra}, {@code .structure}, {@code .number}, {@code .date},
 * {@code .symbol}, {@code .note}, {@code .bracket}, {@code .unclosed}, {@code .quote}, {@code .lead}, and for the states of segments
 * {@code .untranslated}, {@code .unreviewed} and {@code .stale}. The details {@code expected} and {@code found} say what
 * differs. A missing lead and another number of quotations are warnings, everything else is an error.
 */
public final class Concordance {
    private Concordance() {}

    /** Returns every code that a finding of concordance can have; an interface has a sentence for each. */
    public static SortedSet<String> codes() {
        return Sentences.codes();
    }

    /**
     * Compares the texts.
     *
     * @param source the language whose units are the rows
     * @param trees the texts by language, the source among them
     * @param names what names a block for people, empty where nothing does
     * @param states the states of segments in the form of {@code Revision.segments}; a segment that is not there is taken as
     *     reviewed, so that texts alone can be compared
     */
    public static ConcordanceGrid compare(
            Language source, Map<Language, Node> trees, Function<BlockId, String> names, Map<String, String> states) {
        Map<Language, Node> ordered = new LinkedHashMap<>();
        ordered.put(source, trees.get(source));
        trees.forEach(ordered::putIfAbsent);
        Comparison comparison = new Comparison(source, ordered, states);
        List<ConcordanceGrid.Row> rows = new ArrayList<>();
        comparison
                .rows()
                .forEach((unit, cells) ->
                        rows.add(new ConcordanceGrid.Row(unit.id(), unit.kind(), names.apply(unit.id()), cells)));
        return new ConcordanceGrid(List.copyOf(ordered.keySet()), rows);
    }
}
