package org.travaux.prose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.prose.trace.Parity;

/** The engine knows no particular schema: it agrees with npm over others too. */
class ParityOverOtherSchemasTest {
    /** The lists of a common editor; and one with every form of content expression, group, exclusion and attribute. */
    @ParameterizedTest
    @ValueSource(strings = {"lists.json", "odd.json"})
    void agreesFromAnySeed(String schema) throws IOException {
        try (InputStream in = getClass().getResourceAsStream(schema)) {
            Parity.agreesOver(new String(in.readAllBytes(), StandardCharsets.UTF_8), Parity.freshSeed());
        }
    }
}
