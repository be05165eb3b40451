package org.travaux.prose.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what a replay compared, by step type, and keeps the first difference. */
public final class Tally {
    /** What can be compared about a step. */
    public enum Outcome {
        ACCEPTED,
        REJECTED,
        MAPPED,
        INVERTED
    }

    private record Key(String stepType, boolean inverse, Outcome outcome) {}

    private final Map<Key, Integer> counts = new LinkedHashMap<>();
    private int documents;
    private int trees;
    private int mismatches;
    private int unreadable;
    private String firstMismatch = "";

    void document() {
        documents++;
    }

    void tree() {
        trees++;
    }

    void count(String stepType, boolean inverse, Outcome outcome) {
        counts.merge(new Key(stepType, inverse, outcome), 1, Integer::sum);
    }

    void mismatch(String report) {
        if (mismatches++ == 0) {
            firstMismatch = report;
        }
    }

    void unreadable(String report) {
        if (unreadable++ == 0 && mismatches == 0) {
            firstMismatch = report;
        }
    }

    /** Returns how many differences there were. */
    public int mismatches() {
        return mismatches;
    }

    /** Returns how many lines were no documents. */
    public int unreadable() {
        return unreadable;
    }

    /** Returns the first difference, or the first line that could not be read, in full. */
    public Optional<String> first() {
        return firstMismatch.isEmpty() ? Optional.empty() : Optional.of(firstMismatch);
    }

    /** Returns how many documents were compared with one that the trace has. */
    public int trees() {
        return trees;
    }

    /** Returns how many steps were compared in all. */
    public int steps() {
        return sum(Outcome.ACCEPTED) + sum(Outcome.REJECTED);
    }

    private int sum(Outcome outcome) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().outcome() == outcome)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Returns how many steps of a type, made by inversion or not, had an outcome. */
    public int count(String stepType, Outcome outcome, boolean inverse) {
        return counts.getOrDefault(new Key(stepType, inverse, outcome), 0);
    }

    /** Returns the counts, one line for each step type and one for all. */
    public String report() {
        Stream<String> types = counts.keySet().stream()
                .map(Key::stepType)
                .distinct()
                .sorted()
                .map(type -> String.format(
                        "%-16s accepted %6d + %5d inverse, rejected %6d + %5d, mapped %6d + %5d, inverted %6d",
                        type,
                        count(type, Outcome.ACCEPTED, false),
                        count(type, Outcome.ACCEPTED, true),
                        count(type, Outcome.REJECTED, false),
                        count(type, Outcome.REJECTED, true),
                        count(type, Outcome.MAPPED, false),
                        count(type, Outcome.MAPPED, true),
                        count(type, Outcome.INVERTED, false) + count(type, Outcome.INVERTED, true)));
        String all = String.format(
                "%d documents, %d steps: %d accepted, %d rejected, %d mapped, %d inverted, %d trees; %d unreadable, %d"
                        + " mismatches",
                documents,
                steps(),
                sum(Outcome.ACCEPTED),
                sum(Outcome.REJECTED),
                sum(Outcome.MAPPED),
                sum(Outcome.INVERTED),
                trees,
                unreadable,
                mismatches);
        return Stream.concat(types, Stream.of(all)).collect(Collectors.joining(System.lineSeparator()));
    }
}
