package org.travaux.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.travaux.base.Language;

/**
 * Whether the languages of one unit say the same numbers, be it in words in one and in figures in another. Confined to one
 * thread.
 */
final class NumberAgreement {
    private final Language source;
    private final Map<Language, Unit> present;
    private final Map<Language, Signature> signatures;

    /** Numbers that one language should say, and what it says in their place; either may be empty. */
    record Difference(Language language, String expected, String found) {}

    NumberAgreement(Language source, Map<Language, Unit> present, Map<Language, Signature> signatures) {
        this.source = source;
        this.present = present;
        this.signatures = signatures;
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>(spelled());
        differences.addAll(figures());
        return differences;
    }

    /** Compares numbers in words, such as that of a session: what most languages say in words or figures all must say. */
    private List<Difference> spelled() {
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
                    .filter(language -> !says(value, language))
                    .toList();
            boolean wrong =
                    silent.size() * 2 > said.size() || silent.size() * 2 == said.size() && silent.contains(source);
            said.keySet().stream()
                    .filter(language -> silent.contains(language) != wrong)
                    .forEach(language -> (wrong ? alone : missing)
                            .computeIfAbsent(language, l -> new TreeSet<>())
                            .add(value));
        }
        return said.keySet().stream()
                .filter(language -> missing.containsKey(language) || alone.containsKey(language))
                .map(language -> new Difference(language, listed(missing.get(language)), listed(alone.get(language))))
                .toList();
    }

    private boolean says(int value, Language language) {
        String words = present.get(language).words();
        return signatures.get(language).numbers().contains(Integer.toString(value))
                || Spelled.isIn(words, value, language)
                || words.contains(Numbers.roman(value));
    }

    private static String listed(Set<Integer> values) {
        return values == null
                ? ""
                : values.stream().map(value -> Integer.toString(value)).collect(Collectors.joining(", "));
    }

    private List<Difference> figures() {
        Map<Language, List<String>> numbers = new LinkedHashMap<>();
        signatures.forEach((language, signature) -> numbers.put(language, signature.numbers()));
        List<String> expected = Majority.of(numbers);
        return numbers.keySet().stream()
                .filter(language -> differ(expected, numbers.get(language), language))
                .map(language ->
                        new Difference(language, String.join(", ", expected), String.join(", ", numbers.get(language))))
                .toList();
    }

    /** Tells whether numbers differ that are not spelled out where they seem to be missing. */
    private boolean differ(List<String> expected, List<String> found, Language language) {
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
}
