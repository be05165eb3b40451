package org.travaux.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers mark steps from left to right; one that continues the last is merged with it. */
final class MarkRanges {
    private final List<Step> steps = new ArrayList<>();

    void add(int from, int to, Mark mark) {
        if (last() instanceof AddMarkStep last
                && last.to() == from
                && last.mark().equals(mark)) {
            steps.set(steps.size() - 1, new AddMarkStep(last.from(), to, mark));
        } else {
            steps.add(new AddMarkStep(from, to, mark));
        }
    }

    void remove(int from, int to, Mark mark) {
        if (last() instanceof RemoveMarkStep last
                && last.to() == from
                && last.mark().equals(mark)) {
            steps.set(steps.size() - 1, new RemoveMarkStep(last.from(), to, mark));
        } else {
            steps.add(new RemoveMarkStep(from, to, mark));
        }
    }

    private Step last() {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1);
    }

    Step toStep() {
        return steps.size() == 1 ? steps.get(0) : new MarkSetStep(steps);
    }

    static Map<String, Object> toJsonValue(String stepType, Mark mark, int from, int to) {
        Map<String, Object> json = new LinkedHashMap<>(8);
        json.put("stepType", stepType);
        json.put("mark", mark.toJsonValue());
        json.put("from", from);
        json.put("to", to);
        return json;
    }
}
