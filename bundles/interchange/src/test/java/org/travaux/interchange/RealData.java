package org.travaux.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the reference data, which stay outside the project. */
final class RealData {
    private RealData() {}

    /** Returns the folder, or skips the test where it is absent. */
    static Path folder() {
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
                "The reference data are neither at the system property travaux.data, nor at the environment "
                        + "variable TRAVAUX_DATA, nor at ../shared/data beside the checkout.");
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder().resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
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
