package org.travaux.translation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.document.Finding;
import org.travaux.document.Finding.Severity;
import org.travaux.document.Reading;
import org.travaux.prose.Node;
import org.travaux.translation.ConcordanceGrid.Cell;

/** One comparison of all languages. Confined to one thread. */
final class Comparison {
    /** What is told by how many there are. */
    private static final Set<String> COUNTED = Set.of("note", "bracket");

    private final Language source;
    private final Map<Language, Map<BlockId, Unit>> units = new LinkedHashMap<>();
    private final Map<Language, Map<BlockId, Place>> places = new EnumMap<>(Language.class);
    private final Map<String, String> states;

    /** Where a block stands: its kind, the block it is in, and how many of its siblings that the source has are before it. */
    private record Place(String kind, String parent, int rank) {
        String shown() {
            return kind + (parent.isEmpty() ? "" : " in " + parent) + ", no. " + (rank + 1);
        }
    }

    public Comparison(Language source, Map<Language, Node> trees, Map<String, String> states) {
        this.source = source;
        this.states = states;
        trees.forEach((language, tree) -> units.put(language, Unit.byId(tree)));
        Map<BlockId, Blocks.Block> common = commonBlocks(trees);
        trees.forEach((language, tree) -> places.put(language, places(tree, common)));
    }

    /** Returns a cell for each unit and language; the units of the source first. */
    public Map<Unit, Map<Language, Cell>> rows() {
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
        Map<Language, Unit> present = new LinkedHashMap<>();
        Map<Language, List<Finding>> findings = new EnumMap<>(Language.class);
        units.forEach((language, others) -> {
            findings.put(language, new ArrayList<>());
            unit.counterpartIn(others).ifPresent(found -> present.put(language, found));
        });
        Map<Language, Signature> signatures = new LinkedHashMap<>();
        present.forEach((language, own) -> {
            if (!own.isBlank()) {
                signatures.put(language, Signature.of(own, language));
            }
        });
        units.keySet().forEach(language -> {
            List<Finding> here = findings.get(language);
            states(unit, language, signatures.containsKey(language), here);
            if (!present.containsKey(language)) {
                here.add(finding("block-missing", Severity.ERROR, language, unit, unit.kind(), ""));
            }
        });
        structure(unit, findings);
        compare(unit, present, signatures, findings);
        Map<Language, Cell> cells = new EnumMap<>(Language.class);
        findings.forEach((language, list) -> cells.put(language, new Cell(present.containsKey(language), list)));
        return cells;
    }

    private void states(Unit unit, Language language, boolean hasWords, List<Finding> here) {
        if (language == source) {
            return;
        }
        String state = states.getOrDefault(language.tag() + "/" + unit.id(), "reviewed");
        if (!unit.isBlank() && (!hasWords || state.startsWith("untranslated"))) {
            here.add(finding("untranslated", Severity.ERROR, language, unit, "reviewed", "untranslated"));
        } else if (!state.startsWith("reviewed")) {
            here.add(finding("unreviewed", Severity.ERROR, language, unit, "reviewed", state));
        }
        if (state.endsWith("+stale")) {
            here.add(finding("stale", Severity.ERROR, language, unit, "the present source", "an earlier one"));
        }
    }

    private Cell extra(Unit unit, Language language) {
        return new Cell(true, List.of(finding("block-extra", Severity.ERROR, language, unit, "", unit.kind())));
    }

    private void structure(Unit unit, Map<Language, List<Finding>> findings) {
        if (unit.ordinal() > 0) {
            return;
        }
        Map<Language, Place> here = new LinkedHashMap<>();
        places.forEach((language, own) ->
                Optional.ofNullable(own.get(unit.id())).ifPresent(place -> here.put(language, place)));
        Place expected = most(here);
        here.forEach((language, place) -> {
            if (!place.equals(expected)) {
                findings.get(language)
                        .add(finding("structure", Severity.ERROR, language, unit, expected.shown(), place.shown()));
            }
        });
    }

    private void compare(
            Unit unit,
            Map<Language, Unit> present,
            Map<Language, Signature> signatures,
            Map<Language, List<Finding>> findings) {
        if (signatures.isEmpty()) {
            return;
        }
        differ("symbol", Severity.ERROR, unit, signatures, findings, s -> String.join(", ", s.symbols()));
        differ("date", Severity.ERROR, unit, signatures, findings, s -> String.join(", ", s.dates()));
        differ("note", Severity.ERROR, unit, signatures, findings, Signature::notes);
        differ("bracket", Severity.ERROR, unit, signatures, findings, s -> "[".repeat(s.squares()));
        differ("quote", Severity.WARNING, unit, signatures, findings, s -> Integer.toString(s.quotes()));
        differ("lead", Severity.WARNING, unit, signatures, findings, s -> s.lead() ? "lead" : "");
        spelled(unit, present, signatures, findings);
        List<String> expected = most(byLanguage(signatures, Signature::numbers));
        signatures.forEach((language, signature) -> {
            List<Finding> here = findings.get(language);
            if (numbersDiffer(expected, signature.numbers(), language, present, signatures)) {
                here.add(finding(
                        "number",
                        Severity.ERROR,
                        language,
                        unit,
                        String.join(", ", expected),
                        String.join(", ", signature.numbers())));
            }
            if (!signature.balanced()) {
                here.add(finding("unclosed", Severity.ERROR, language, unit, "", ""));
            }
        });
    }

    /** Compares numbers in words, such as that of a session: what most languages say in words or figures all must say. */
    private void spelled(
            Unit unit,
            Map<Language, Unit> present,
            Map<Language, Signature> signatures,
            Map<Language, List<Finding>> findings) {
        Map<Language, Set<Integer>> said = new LinkedHashMap<>();
        signatures.keySet().stream()
                .filter(Spelled::knows)
                .forEach(language ->
                        said.put(language, Spelled.in(present.get(language).words(), language)));
        Set<Integer> all = new TreeSet<>();
        said.values().forEach(all::addAll);
        Map<Language, Set<Integer>> missing = new LinkedHashMap<>();
        Map<Language, Set<Integer>> alone = new LinkedHashMap<>();
        for (int value : all) {
            List<Language> silent = said.keySet().stream()
                    .filter(language -> !says(value, present.get(language), language, signatures.get(language)))
                    .toList();
            boolean wrong =
                    silent.size() * 2 > said.size() || silent.size() * 2 == said.size() && silent.contains(source);
            said.keySet().stream()
                    .filter(language -> silent.contains(language) != wrong)
                    .forEach(language -> (wrong ? alone : missing)
                            .computeIfAbsent(language, l -> new TreeSet<>())
                            .add(value));
        }
        said.keySet().stream()
                .filter(language -> missing.containsKey(language) || alone.containsKey(language))
                .forEach(language -> findings.get(language)
                        .add(finding(
                                "number",
                                Severity.ERROR,
                                language,
                                unit,
                                listed(missing.get(language)),
                                listed(alone.get(language)))));
    }

    private static boolean says(int value, Unit unit, Language language, Signature signature) {
        return signature.numbers().contains(Integer.toString(value))
                || Spelled.isIn(unit.words(), value, language)
                || unit.words().contains(Numbers.roman(value));
    }

    private static String listed(Set<Integer> values) {
        return values == null
                ? ""
                : values.stream().map(value -> Integer.toString(value)).collect(Collectors.joining(", "));
    }

    /** Tells whether numbers differ that are not spelled out where they seem to be missing. */
    private static boolean numbersDiffer(
            List<String> expected,
            List<String> found,
            Language language,
            Map<Language, Unit> present,
            Map<Language, Signature> signatures) {
        List<String> missing = new ArrayList<>(expected);
        found.forEach(missing::remove);
        List<String> extra = new ArrayList<>(found);
        expected.forEach(extra::remove);
        missing.removeIf(value -> Numbers.isSpelled(value, present.get(language).words(), language));
        extra.removeIf(value -> signatures.entrySet().stream()
                .filter(other -> other.getValue().numbers().equals(expected))
                .anyMatch(other ->
                        Numbers.isSpelled(value, present.get(other.getKey()).words(), other.getKey())));
        return !missing.isEmpty() || !extra.isEmpty();
    }

    private void differ(
            String code,
            Severity severity,
            Unit unit,
            Map<Language, Signature> signatures,
            Map<Language, List<Finding>> findings,
            Function<Signature, String> part) {
        Map<Language, String> parts = byLanguage(signatures, part);
        String expected = most(parts);
        parts.forEach((language, found) -> {
            if (!found.equals(expected)) {
                boolean counted = COUNTED.contains(code) && expected.length() != found.length();
                findings.get(language)
                        .add(finding(
                                code,
                                severity,
                                language,
                                unit,
                                counted ? Integer.toString(expected.length()) : expected,
                                counted ? Integer.toString(found.length()) : found));
            }
        });
    }

    private static <T> Map<Language, T> byLanguage(Map<Language, Signature> signatures, Function<Signature, T> part) {
        Map<Language, T> parts = new LinkedHashMap<>();
        signatures.forEach((language, signature) -> parts.put(language, part.apply(signature)));
        return parts;
    }

    /** Returns what most languages say; where they are even, what the first of them says, and the source is the first. */
    private static <T> T most(Map<Language, T> said) {
        Map<T, Long> votes = said.values().stream()
                .collect(Collectors.groupingBy(v -> v, LinkedHashMap::new, Collectors.counting()));
        T best = null;
        for (Map.Entry<T, Long> vote : votes.entrySet()) {
            best = best == null || vote.getValue() > votes.get(best) ? vote.getKey() : best;
        }
        return best;
    }

    private static Finding finding(
            String code, Severity severity, Language language, Unit unit, String expected, String found) {
        return new Finding(
                "concordance." + code,
                severity,
                language,
                Optional.of(unit.id()),
                Sentences.of(code),
                Map.of("expected", expected, "found", found));
    }

    private static Map<BlockId, Blocks.Block> commonBlocks(Map<Language, Node> trees) {
        Map<BlockId, Blocks.Block> common = null;
        for (Node tree : trees.values()) {
            Map<BlockId, Blocks.Block> own = Blocks.byId(Reading.CLEAN.of(tree));
            if (common == null) {
                common = own;
            } else {
                common.keySet().retainAll(own.keySet());
            }
        }
        return common == null ? Map.of() : common;
    }

    private static Map<BlockId, Place> places(Node tree, Map<BlockId, Blocks.Block> common) {
        Map<BlockId, Place> places = new LinkedHashMap<>();
        Map<String, Integer> ranks = new LinkedHashMap<>();
        Blocks.byId(Reading.CLEAN.of(tree)).forEach((id, block) -> {
            if (common.containsKey(id)) {
                String parent = block.parent().map(BlockId::value).orElse("");
                int rank = ranks.merge(parent, 1, Integer::sum) - 1;
                places.put(id, new Place(block.kind(), parent, rank));
            }
        });
        return places;
    }
}
