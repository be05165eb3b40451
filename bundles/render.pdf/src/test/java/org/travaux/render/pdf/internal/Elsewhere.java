package org.travaux.render.pdf.internal;

import org.travaux.base.Language;

/** Renders in a process of its own and prints the digests. */
final class Elsewhere {
    private Elsewhere() {}

    /** Takes the languages in order, separated by spaces. */
    public static void main(String[] args) {
        for (String tag : args[0].split(" ")) {
            Language language = Language.of(tag);
            System.out.println(tag + " " + Rendered.in(language).digest().hex());
        }
    }
}
