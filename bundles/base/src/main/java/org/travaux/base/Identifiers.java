package org.travaux.base;

import java.util.UUID;
import java.util.regex.Pattern;

/** What all identifiers have in common: their alphabet and how a fresh one is made. */
final class Identifiers {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Identifiers() {}

    static void check(String kind, String value) {
        if (value == null || !FORM.matcher(value).matches()) {
            throw Invalid.because("id.malformed", "This is not the identifier of a " + kind + ".");
        }
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }
}
