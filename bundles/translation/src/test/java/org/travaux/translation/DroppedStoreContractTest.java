package org.travaux.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.translation.spi.DroppedStore;

/** The promises of a {@link DroppedStore}. */
public abstract class DroppedStoreContractTest {
    private final DocumentId document = DocumentId.fresh();

    /** Returns a store that may hold other documents' places already. */
    protected abstract DroppedStore store();

    @Test
    void placesComeBackTheLatestFirst() {
        DroppedStore store = store();

        store.put(place("op2", Language.RU, 4));
        store.put(place("op1", Language.RU, 4));
        store.put(place("op3", Language.RU, 9));

        assertThat(store.of(document, Language.RU))
                .containsExactly(
                        place("op3", Language.RU, 9), place("op1", Language.RU, 4), place("op2", Language.RU, 4));
    }

    @Test
    void aParagraphDroppedAgainHasItsLatestPlace() {
        DroppedStore store = store();

        store.put(place("op1", Language.RU, 4));
        store.put(place("op1", Language.RU, 9));
        store.put(place("op1", Language.RU, 4));

        assertThat(store.of(document, Language.RU)).containsExactly(place("op1", Language.RU, 9));
    }

    @Test
    void languagesAndDocumentsAreApart() {
        DroppedStore store = store();

        store.put(place("op1", Language.RU, 4));

        assertThat(store.of(document, Language.FR)).isEmpty();
        assertThat(store.of(DocumentId.fresh(), Language.RU)).isEmpty();
    }

    private DroppedTranslation place(String block, Language language, long version) {
        return new DroppedTranslation(
                document, language, new BlockId(block), version, Instant.parse("2026-11-23T10:00:00.123Z"));
    }
}
