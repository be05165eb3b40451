package org.travaux.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.travaux.base.Invalid;

/**
 * Several mark steps at once, all of them or none: the inverse of a mark step that changed more, or less, than one range. It
 * holds no mark set in turn: those are unfolded, because ProseMirror writes nested ones but refuses to read them.
 *
 * @param steps additions and removals of marks; none at all is a step that does nothing
 */
public record MarkSetStep(List<Step> steps) implements Step {
    public MarkSetStep {
        steps = steps.stream()
                .flatMap(step -> step instanceof MarkSetStep set ? set.steps().stream() : Stream.of(step))
                .toList();
        if (!steps.stream().allMatch(step -> step instanceof AddMarkStep || step instanceof RemoveMarkStep)) {
            throw Invalid.because("step.malformed", "a mark set consists of mark steps");
        }
    }

    @Override
    public String stepType() {
        return "markSet";
    }

    @Override
    public Node applyTo(Node doc) {
        Node changed = doc;
        for (Step step : steps) {
            changed = step.applyTo(changed);
        }
        return changed;
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        List<Step> mapped = steps.stream()
                .map(step -> step.map(mapping).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return mapped.isEmpty() ? Optional.empty() : Optional.of(new MarkSetStep(mapped));
    }

    @Override
    public Step invert(Node before) {
        return new MarkSetStep(steps.stream().map(step -> step.invert(before)).toList());
    }

    @Override
    public Map<String, Object> toJsonValue() {
        Map<String, Object> json = new LinkedHashMap<>(4);
        json.put("stepType", stepType());
        json.put("steps", steps.stream().map(Step::toJsonValue).toList());
        return json;
    }
}
