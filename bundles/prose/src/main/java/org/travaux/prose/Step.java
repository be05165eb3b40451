package org.travaux.prose;

import java.util.Map;
import java.util.Optional;
import org.travaux.base.Invalid;

/**
 * An atomic change of a document. A step belongs to the tree it was made for: its positions mean that one. Steps are values;
 * they change nothing themselves.
 */
public sealed interface Step
        permits ReplaceStep,
                ReplaceAroundStep,
                AddMarkStep,
                RemoveMarkStep,
                MarkSetStep,
                AddNodeMarkStep,
                RemoveNodeMarkStep,
                AttrStep,
                DocAttrStep {

    /** Returns the name that says in JSON which kind of step it is. */
    String stepType();

    /**
     * Returns the tree after this step.
     *
     * @throws Invalid {@code step.unfit}, {@code text.position} or {@code text.attribute} where it does not fit
     */
    Node applyTo(Node doc);

    /** Returns the tree after this step, or why there is none. The tree may still break rules: {@link Node#check} tells. */
    default StepResult apply(Node doc) {
        try {
            return StepResult.applied(applyTo(doc));
        } catch (Invalid misfit) {
            return StepResult.refused(misfit.getMessage());
        }
    }

    /** Returns where positions go. */
    default StepMap getMap() {
        return StepMap.EMPTY;
    }

    /** Returns the step for a tree that has changed meanwhile; empty where what it meant to change is gone. */
    Optional<Step> map(Mappable mapping);

    /**
     * Returns the step that undoes this one.
     *
     * @param before the tree this step was made for
     */
    Step invert(Node before);

    /** Returns the step as a JSON value, with the same keys in the same order as ProseMirror writes it. */
    Map<String, Object> toJsonValue();

    /** Returns the step as JSON text. */
    default String toJson() {
        return Json.write(toJsonValue());
    }

    /**
     * Returns the step of a JSON value, whatever its size: what comes from outside goes through {@link StepReader}.
     *
     * @throws Invalid {@code step.malformed} or {@code text.malformed}
     */
    static Step fromJson(Schema schema, Object json) {
        return StepFromJson.step(schema, json instanceof String text ? Json.parse(text) : json);
    }
}
