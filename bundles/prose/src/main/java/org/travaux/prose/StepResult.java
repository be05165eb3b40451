package org.travaux.prose;

import org.travaux.base.Invalid;

/** What came of applying a step: a new tree, or why there is none. */
public final class StepResult {
    private final Node doc;
    private final String why;

    private StepResult(Node doc, String why) {
        this.doc = doc;
        this.why = why;
    }

    static StepResult applied(Node doc) {
        return new StepResult(doc, "");
    }

    static StepResult refused(String why) {
        return new StepResult(null, why);
    }

    /** Tells whether there is a new tree. */
    public boolean isApplied() {
        return doc != null;
    }

    /**
     * Returns the new tree.
     *
     * @throws Invalid {@code step.unfit} where there is none
     */
    public Node doc() {
        if (doc == null) {
            throw Invalid.because("step.unfit", why);
        }
        return doc;
    }

    /** Returns why the step does not fit, empty where it does. */
    public String why() {
        return why;
    }
}
