package org.travaux.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.travaux.base.Invalid;

/**
 * Reads steps that come from outside. It is stricter than {@link Step#fromJson}: everything is measured against
 * {@link Limits} first, positions are whole numbers in order, and a key, an attribute or a step type that nobody declared is
 * refused, so that nothing is stored that an editor would silently ignore.
 */
public final class StepReader {
    private static final Map<String, Set<String>> KEYS = Map.of(
            "replace", Set.of("from", "to", "slice", "structure"),
            "replaceAround", Set.of("from", "to", "gapFrom", "gapTo", "insert", "slice", "structure"),
            "addMark", Set.of("from", "to", "mark"),
            "removeMark", Set.of("from", "to", "mark"),
            "markSet", Set.of("steps"),
            "addNodeMark", Set.of("pos", "mark"),
            "removeNodeMark", Set.of("pos", "mark"),
            "attr", Set.of("pos", "attr", "value"),
            "docAttr", Set.of("attr", "value"));
    private static final Set<String> POSITIONS = Set.of("from", "to", "gapFrom", "gapTo", "insert", "pos");

    private final Schema schema;
    private final Limits limits;
    private final JsonMeasure measure;

    /** Makes a reader for steps on texts of a schema. */
    public StepReader(Schema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
        this.measure = new JsonMeasure(schema, limits);
    }

    /**
     * Returns the steps of a message that is a JSON array of them.
     *
     * @throws Invalid {@code step.too-large}, {@code step.unknown-type}, {@code step.malformed} or {@code text.malformed}
     */
    public List<Step> read(String message) {
        if (message.length() > limits.messageBytes() || JsonMeasure.utf8(message) > limits.messageBytes()) {
            throw Invalid.tooLarge("step.too-large", "the message is too long", limits.messageBytes());
        }
        return read(Json.parse(message));
    }

    /** Returns the steps of a JSON array of them that was parsed, and measured, as part of a message. */
    public List<Step> read(Object json) {
        if (!(json instanceof List<?> list)) {
            throw malformed("steps are an array");
        }
        if (list.size() > limits.steps()) {
            throw Invalid.tooLarge("step.too-large", "too many steps in one commit", limits.steps());
        }
        List<Step> steps = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            steps.add(one(list.get(i), i));
        }
        return List.copyOf(steps);
    }

    private Step one(Object json, int index) {
        try {
            check(json);
            return Step.fromJson(schema, json);
        } catch (Invalid e) {
            throw e.at("step", index);
        }
    }

    private void check(Object json) {
        if (!(json instanceof Map<?, ?> step) || !(step.get("stepType") instanceof String type)) {
            throw malformed("a step is an object with a step type");
        }
        Set<String> keys = KEYS.get(type);
        if (keys == null) {
            throw Invalid.because("step.unknown-type", "there is no step type " + type);
        }
        for (Map.Entry<?, ?> entry : step.entrySet()) {
            String key = (String) entry.getKey();
            if (!key.equals("stepType")) {
                checkEntry(keys, key, entry.getValue());
            }
        }
        if (step.get("from") instanceof Integer from && step.get("to") instanceof Integer to && from > to) {
            throw malformed("from is not behind to");
        }
        checkAttribute(type, step);
    }

    private void checkEntry(Set<String> allowed, String key, Object value) {
        if (!allowed.contains(key)) {
            throw malformed("unknown key " + key);
        }
        if (POSITIONS.contains(key) && !(value instanceof Integer position && position >= 0)) {
            throw malformed(key + " is a whole number");
        }
        switch (key) {
            case "slice" -> measure.checkSlice(value);
            case "mark" -> measure.checkMark(value);
            case "value" -> measure.checkValue(value);
            case "structure" -> checkFlag(value);
            case "steps" -> checkMarkSet(value);
            default -> {}
        }
    }

    private static void checkFlag(Object value) {
        if (!(value instanceof Boolean)) {
            throw malformed("structure is true or false");
        }
    }

    private void checkMarkSet(Object value) {
        if (!(value instanceof List<?> steps)) {
            throw malformed("a mark set has steps");
        }
        if (steps.size() > limits.markSetSteps()) {
            throw Invalid.tooLarge("step.too-large", "too many steps in one mark set", limits.markSetSteps());
        }
        for (Object step : steps) {
            if (step instanceof Map<?, ?> map && "markSet".equals(map.get("stepType"))) {
                throw malformed("a mark set consists of mark steps");
            }
            check(step);
        }
    }

    private void checkAttribute(String type, Map<?, ?> step) {
        if (!(step.get("attr") instanceof String name)) {
            return;
        }
        boolean declared = type.equals("docAttr")
                ? schema.topNodeType().hasAttribute(name)
                : schema.nodeTypes().stream().anyMatch(node -> node.hasAttribute(name));
        if (!declared) {
            throw malformed("no node has an attribute of this name");
        }
    }

    private static Invalid malformed(String why) {
        return Invalid.because("step.malformed", why);
    }
}
