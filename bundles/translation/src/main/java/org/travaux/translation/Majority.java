package org.travaux.translation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.travaux.base.Language;

/** The rule by which languages that differ are judged: what most of them say is right. */
final class Majority {
    private Majority() {}

    /** Returns what most languages say; where they are even, what the first of them says, and the source is the first. */
    static <T> T of(Map<Language, T> said) {
        Map<T, Long> votes = said.values().stream()
                .collect(Collectors.groupingBy(v -> v, LinkedHashMap::new, Collectors.counting()));
        T best = null;
        for (Map.Entry<T, Long> vote : votes.entrySet()) {
            best = best == null || vote.getValue() > votes.get(best) ? vote.getKey() : best;
        }
        return best;
    }
}
