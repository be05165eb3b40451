package org.travaux.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.travaux.base.Invalid;

/** Builds steps from JSON values as ProseMirror's {@code Step.fromJSON} does. */
final class StepFromJson {
    private final Schema schema;
    private final Map<?, ?> json;

    private StepFromJson(Schema schema, Map<?, ?> json) {
        this.schema = schema;
        this.json = json;
    }

    static Step step(Schema schema, Object json) {
        if (json instanceof Map<?, ?> map && map.get("stepType") instanceof String type) {
            return new StepFromJson(schema, map).read(type);
        }
        throw malformed("a step is an object with a step type");
    }

    private Step read(String type) {
        return switch (type) {
            case "replace" -> new ReplaceStep(position("from"), position("to"), slice(), flag("structure"));
            case "replaceAround" ->
                new ReplaceAroundStep(
                        position("from"),
                        position("to"),
                        position("gapFrom"),
                        position("gapTo"),
                        slice(),
                        position("insert"),
                        flag("structure"));
            case "addMark" -> new AddMarkStep(position("from"), position("to"), mark());
            case "removeMark" -> new RemoveMarkStep(position("from"), position("to"), mark());
            case "markSet" -> markSet();
            case "addNodeMark" -> new AddNodeMarkStep(position("pos"), mark());
            case "removeNodeMark" -> new RemoveNodeMarkStep(position("pos"), mark());
            case "attr" -> new AttrStep(position("pos"), name("attr"), value());
            case "docAttr" -> new DocAttrStep(name("attr"), value());
            default -> throw Invalid.because("step.unknown-type", "there is no step type " + type);
        };
    }

    private Step markSet() {
        if (!(json.get("steps") instanceof List<?> list)) {
            throw malformed("a mark set has steps");
        }
        List<Step> steps = new ArrayList<>(list.size());
        for (Object item : list) {
            steps.add(step(schema, markStep(item)));
        }
        return new MarkSetStep(steps);
    }

    /** A mark set within a mark set is refused, as ProseMirror refuses it. */
    private static Object markStep(Object json) {
        Object type = json instanceof Map<?, ?> map ? map.get("stepType") : null;
        if ("addMark".equals(type) || "removeMark".equals(type)) {
            return json;
        }
        throw malformed("a mark set consists of mark steps");
    }

    private int position(String key) {
        if (json.get(key) instanceof Integer position) {
            return position;
        }
        throw malformed(key + " is a whole number");
    }

    private String name(String key) {
        if (json.get(key) instanceof String name) {
            return name;
        }
        throw malformed(key + " is a name");
    }

    private boolean flag(String key) {
        return NodeType.isTruthy(json.get(key));
    }

    private Slice slice() {
        return FromJson.slice(schema, json.get("slice"));
    }

    private Mark mark() {
        return Mark.fromJson(schema, json.get("mark"));
    }

    private Object value() {
        Object value = json.get("value");
        return value == null && !json.containsKey("value") ? AttrStep.DEFAULT : value;
    }

    private static Invalid malformed(String why) {
        return Invalid.because("step.malformed", why);
    }
}
