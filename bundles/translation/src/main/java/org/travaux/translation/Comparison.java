package org.travaux.translation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Finding;
import org.travaux.document.Finding.Severity;
import org.travaux.prose.Node;
import org.travaux.translation.ConcordanceGrid.Cell;

/** One comparison of all languages. Confined to one thread. */
final class Comparison {
    private final Language source;
    private final Map<Language, Map<BlockId, Unit>> units = new LinkedHashMap<>();
    private final Places places;
    private final Map<String, String> states;

    Comparison(Language source, Map<Language, Node> trees, Map<String, String> states) {
        this.source = source;
        this.states = states;
        this.places = new Places(trees);
        trees.forEach((language, tree) -> units.put(language, Unit.byId(tree)));
    }

    /** Returns a cell for each unit and language; the units of the source first. */
    Map<Unit, Map<Language, Cell>> rows() {
        Map<Unit, Map<Language, Cell>> rows = new LinkedHashMap<>();
        units.get(source).values().stream()
                .filter(unit -> !unit.isBlank() || anyHasWords(unit))
                .forEach(unit -> rows.put(unit, row(unit)));
        units.forEach((language, own) -> own.values().stream()
                .filter(unit -> unit.ordinal() == 0 && !units.get(source).containsKey(unit.id()))
                .forEach(unit -> rows.computeIfAbsent(unit, u -> new EnumMap<>(Language.class))
                        .put(language, extra(unit, language))));
        return rows;
    }

    private boolean anyHasWords(Unit unit) {
        return units.values().stream()
                .anyMatch(others ->
                        unit.counterpartIn(others).filter(u -> !u.isBlank()).isPresent());
    }

    private Map<Language, Cell> row(Unit unit) {
        Agreement agreement = new Agreement(unit, source, units);
        units.keySet().stream()
                .filter(language -> language != source)
                .forEach(language ->
                        agreement.state(language, states.getOrDefault(language.tag() + "/" + unit.id(), "reviewed")));
        agreement.presence();
        if (unit.ordinal() == 0) {
            agreement.structure(places.of(unit.id()));
        }
        agreement.words();
        return agreement.cells();
    }

    private static Cell extra(Unit unit, Language language) {
        Finding extra = Sentences.finding("block-extra", Severity.ERROR, language, unit, "", unit.kind());
        return new Cell(true, List.of(extra));
    }
}
