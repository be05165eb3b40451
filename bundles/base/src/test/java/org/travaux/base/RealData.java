package org.travaux.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the real documents, which stay outside the project, for the tests of all bundles. */
public final class RealData {
    private RealData() {}

    /** Returns the folder, or skips the test where it is absent. */
    public static Path folder() {
        for (Path candidate : new Path[] {
            Path.of(System.getProperty("travaux.data", "")),
            Path.of(System.getenv().getOrDefault("TRAVAUX_DATA", "")),
            besideCheckout()
        }) {
            if (Files.isDirectory(candidate.resolve("csto-cooperation"))) {
                return candidate;
            }
        }
        return Assumptions.abort(
                "real data: they are neither at the system property travaux.data, nor at the environment variable "
                        + "TRAVAUX_DATA, nor at ../shared/data beside the checkout.");
    }

    /** Returns the bytes of a file of the folder. */
    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path besideCheckout() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path data = up.resolve("../shared/data").normalize();
            if (Files.exists(up.resolve("bundles")) && Files.isDirectory(data)) {
                return data;
            }
        }
        return Path.of("nowhere");
    }
}
