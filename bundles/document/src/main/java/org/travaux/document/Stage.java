package org.travaux.document;

import org.travaux.base.Invalid;

/** Where a document stands in its life (un-form.md, section 4, shortened). */
public enum Stage {
    DRAFTING("drafting"),
    TABLED("tabled"),
    ADOPTED("adopted");

    private final String wireName;

    Stage(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the name on the wire. */
    public String wireName() {
        return wireName;
    }

    /** Returns the stage with this name, or fails with {@code document.stage-unknown}. */
    public static Stage of(String wireName) {
        for (Stage stage : values()) {
            if (stage.wireName.equals(wireName)) {
                return stage;
            }
        }
        throw Invalid.because("document.stage-unknown", "This is not a stage of a document.");
    }
}
