package org.travaux.prose;

import org.junit.jupiter.api.Test;
import org.travaux.prose.trace.Parity;
import org.travaux.prose.trace.RebaseParity;

class RebaseLikeNpmTest {
    @Test
    void keepsAndDropsWhatTheEditorDoes() {
        RebaseParity.holdsOver(Build.SCHEMA_JSON, 7);
    }

    @Test
    void doesSoFromAnySeed() {
        RebaseParity.holdsOver(Build.SCHEMA_JSON, Parity.freshSeed());
    }
}
