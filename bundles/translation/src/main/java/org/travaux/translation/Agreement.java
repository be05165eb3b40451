package org.travaux.translation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Finding;
import org.travaux.document.Finding.Severity;
import org.travaux.translation.ConcordanceGrid.Cell;

/** One unit in every language: what of it is missing, unfinished, elsewhere or says something else. Confined to one thread. */
final class Agreement {
    /** What is told by how many there are. */
    private static final Set<String> COUNTED = Set.of("note", "bracket");

    private final Unit unit;
    private final Map<Language, Unit> present = new LinkedHashMap<>();
    /** Of the units with words. */
    private final Map<Language, Signature> signatures = new LinkedHashMap<>();

    private final Map<Language, List<Finding>> findings = new EnumMap<>(Language.class);
    private final Language source;

    /** @param units the units of each language, the source's first */
    Agreement(Unit unit, Language source, Map<Language, Map<BlockId, Unit>> units) {
        this.unit = unit;
        this.source = source;
        units.forEach((language, others) -> {
            findings.put(language, new ArrayList<>());
            unit.counterpartIn(others).ifPresent(found -> present.put(language, found));
        });
        present.forEach((language, own) -> {
            if (!own.isBlank()) {
                signatures.put(language, Signature.of(own, language));
            }
        });
    }

    /** Returns what was found, by language. */
    Map<Language, Cell> cells() {
        Map<Language, Cell> cells = new EnumMap<>(Language.class);
        findings.forEach((language, list) -> cells.put(language, new Cell(present.containsKey(language), list)));
        return cells;
    }

    /** Judges how far a translator is; the state is in the form of {@code Revision.segments}. */
    void state(Language language, String state) {
        if (!unit.isBlank() && (!signatures.containsKey(language) || state.startsWith("untranslated"))) {
            error("untranslated", language, "reviewed", "untranslated");
        } else if (!state.startsWith("reviewed")) {
            error("unreviewed", language, "reviewed", state);
        }
        if (state.endsWith("+stale")) {
            error("stale", language, "the present source", "an earlier one");
        }
    }

    void presence() {
        findings.keySet().stream()
                .filter(language -> !present.containsKey(language))
                .forEach(language -> error("block-missing", language, unit.kind(), ""));
    }

    void structure(Map<Language, Places.Place> places) {
        Places.Place expected = Majority.of(places);
        places.forEach((language, place) -> {
            if (!place.equals(expected)) {
                error("structure", language, expected.shown(), place.shown());
            }
        });
    }

    /** Compares what the words say. */
    void words() {
        if (signatures.isEmpty()) {
            return;
        }
        differ("symbol", Severity.ERROR, s -> String.join(", ", s.symbols()));
        differ("date", Severity.ERROR, s -> String.join(", ", s.dates()));
        differ("note", Severity.ERROR, Signature::notes);
        differ("bracket", Severity.ERROR, s -> "[".repeat(s.squares()));
        differ("quote", Severity.WARNING, s -> Integer.toString(s.quotes()));
        differ("lead", Severity.WARNING, s -> s.lead() ? "lead" : "");
        new NumberAgreement(source, present, signatures)
                .differences()
                .forEach(number -> error("number", number.language(), number.expected(), number.found()));
        signatures.forEach((language, signature) -> {
            if (!signature.balanced()) {
                error("unclosed", language, "", "");
            }
        });
    }

    private void differ(String code, Severity severity, Function<Signature, String> part) {
        Map<Language, String> parts = new LinkedHashMap<>();
        signatures.forEach((language, signature) -> parts.put(language, part.apply(signature)));
        String expected = Majority.of(parts);
        parts.forEach((language, found) -> {
            if (!found.equals(expected)) {
                boolean counted = COUNTED.contains(code) && expected.length() != found.length();
                add(
                        code,
                        severity,
                        language,
                        counted ? Integer.toString(expected.length()) : expected,
                        counted ? Integer.toString(found.length()) : found);
            }
        });
    }

    private void error(String code, Language language, String expected, String found) {
        add(code, Severity.ERROR, language, expected, found);
    }

    private void add(String code, Severity severity, Language language, String expected, String found) {
        findings.get(language).add(Sentences.finding(code, severity, language, unit, expected, found));
    }
}
