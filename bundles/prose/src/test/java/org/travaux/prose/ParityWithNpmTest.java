package org.travaux.prose;

import org.junit.jupiter.api.Test;
import org.travaux.prose.trace.Parity;

class ParityWithNpmTest {
    @Test
    void holdsOverASchemaWithOneOfEverything() {
        Parity.holdsOver(Build.SCHEMA_JSON, 20261124);
    }

    @Test
    void holdsOverItFromAnySeed() {
        Parity.holdsOver(Build.SCHEMA_JSON, Parity.freshSeed());
    }
}
