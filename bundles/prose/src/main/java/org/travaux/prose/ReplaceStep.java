package org.travaux.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Invalid;

/**
 * Puts a slice in the place of a range: typing, deleting, pasting, splitting and joining are all this.
 *
 * @param from where the range begins
 * @param to where it ends
 * @param slice what takes its place
 * @param structure whether the step means only to open and close nodes; it then fails where content has come in between
 */
public record ReplaceStep(int from, int to, Slice slice, boolean structure) implements Step {
    /** Makes a step that may replace content. */
    public ReplaceStep(int from, int to, Slice slice) {
        this(from, to, slice, false);
    }

    @Override
    public String stepType() {
        return "replace";
    }

    @Override
    public Node applyTo(Node doc) {
        if (structure && Structure.contentBetween(doc, from, to)) {
            throw Invalid.because("step.unfit", "structure replace would overwrite content");
        }
        return doc.replace(from, to, slice);
    }

    @Override
    public StepMap getMap() {
        return StepMap.of(from, to - from, slice.size());
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult end = mapping.mapResult(to, -1);
        MapResult start = mapping.mapResult(from, 1);
        if (start.deletedAcross() && end.deletedAcross()) {
            return Optional.empty();
        }
        return Optional.of(new ReplaceStep(start.pos(), Math.max(start.pos(), end.pos()), slice, structure));
    }

    @Override
    public Step invert(Node before) {
        return new ReplaceStep(from, from + slice.size(), before.slice(from, to));
    }

    @Override
    public Map<String, Object> toJsonValue() {
        Map<String, Object> json = new LinkedHashMap<>(8);
        json.put("stepType", stepType());
        json.put("from", from);
        json.put("to", to);
        if (slice.size() != 0) {
            json.put("slice", slice.toJsonValue());
        }
        if (structure) {
            json.put("structure", true);
        }
        return json;
    }
}
