package org.travaux.prose.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The inverse of a mark set may, in npm, hold mark sets, which npm's own {@code fromJSON} refuses. Whether such a step counts
 * there as accepted depends on whether the trace was made with the object or with its JSON; both are understood.
 */
final class MarkSets {
    private MarkSets() {}

    /** Returns the step of an operation; mark sets inside of one are unfolded where the trace has applied or mapped it. */
    static Object stepOf(Map<?, ?> op) {
        boolean wasUsed = Boolean.TRUE.equals(op.get("ok")) || op.get("m") != null;
        return wasUsed ? unfolded(op.get("s")) : op.get("s");
    }

    /** Returns the step with the mark sets inside of it unfolded. */
    static Object unfolded(Object step) {
        if (!isMarkSet(step)) {
            return step;
        }
        Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) step);
        copy.put("steps", steps(step).toList());
        return copy;
    }

    private static Stream<?> steps(Object step) {
        return ((List<?>) ((Map<?, ?>) step).get("steps"))
                .stream().flatMap(one -> isMarkSet(one) ? steps(one) : Stream.of(one));
    }

    private static boolean isMarkSet(Object step) {
        return step instanceof Map<?, ?> map
                && "markSet".equals(map.get("stepType"))
                && map.get("steps") instanceof List<?>;
    }
}
