package org.travaux.document;

import org.junit.jupiter.api.Test;
import org.travaux.prose.trace.Parity;
import org.travaux.prose.trace.RebaseParity;

/** What the editor does with a text of ours, npm's ProseMirror does; the server must do the same to the letter. */
class TextSchemaParityTest {
    @Test
    void stepsFromAFixedSeedComeToTheSame() {
        Parity.holdsOver(TextSchema.json(), 20261124);
    }

    @Test
    void stepsFromAFreshSeedComeToTheSame() {
        Parity.holdsOver(TextSchema.json(), Parity.freshSeed());
    }

    @Test
    void rebasingKeepsAndDropsTheSame() {
        RebaseParity.holdsOver(TextSchema.json(), 20261124);
    }

    @Test
    void rebasingFromAFreshSeedKeepsAndDropsTheSame() {
        RebaseParity.holdsOver(TextSchema.json(), Parity.freshSeed());
    }
}
