package org.travaux.rest.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes HTML: what is given as text is escaped, what is given as HTML is not. */
final class Html {
    private final StringBuilder out = new StringBuilder(200_000);

    /** Appends HTML as it is. */
    Html raw(String html) {
        out.append(html);
        return this;
    }

    /** Appends text. */
    Html text(String text) {
        return raw(escaped(text));
    }

    /** Appends an element that holds a text. */
    Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name.replaceAll(" .*", "") + ">");
    }

    /** Appends a link within the page, in the type of code. */
    Html link(String target, String text) {
        return raw("<a href=\"#" + escaped(target) + "\"><code>").text(text).raw("</code></a>");
    }

    /** Appends sentences, one paragraph each, in which what stands between grave accents is code. */
    Html sentences(String text) {
        for (String paragraph : text.split("\n\n")) {
            String[] pieces = paragraph.split("`", -1);
            raw("<p>");
            for (int i = 0; i < pieces.length; i++) {
                raw(i % 2 == 0 ? escaped(pieces[i]) : "<code>" + escaped(pieces[i]) + "</code>");
            }
            raw("</p>");
        }
        return this;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String joined(String separator, String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
