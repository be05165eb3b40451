package org.travaux.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files of these tests; their words are our own. */
final class Sample {
    private Sample() {}

    static InputStream stream(String name) {
        return Sample.class.getResourceAsStream("/" + name);
    }

    static byte[] bytes(String name) {
        try (InputStream in = stream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns Akoma Ntoso of a work of its own. */
    static String work(String number) {
        return work(number, "en");
    }

    /** Returns Akoma Ntoso of a work of its own in a language. */
    static String work(String number, String language) {
        return new String(bytes("peace." + language + ".akn.xml"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("81-901", "81-" + number)
                .replace("81/901", "81/" + number);
    }
}
