package org.travaux.document;

import org.travaux.base.Invalid;

/** What a language version is worth beside the others. */
public enum Authenticity {
    AUTHENTIC("authentic"),
    TRANSLATION("translation"),
    UNOFFICIAL_TRANSLATION("unofficialTranslation");

    private final String wireName;

    Authenticity(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the name on the wire. */
    public String wireName() {
        return wireName;
    }

    /** Returns the authenticity with this name, or fails with {@code language.authenticity-unknown}. */
    public static Authenticity of(String wireName) {
        for (Authenticity authenticity : values()) {
            if (authenticity.wireName.equals(wireName)) {
                return authenticity;
            }
        }
        throw Invalid.because(
                "language.authenticity-unknown", "A text is authentic, a translation or an unofficial one.");
    }
}
