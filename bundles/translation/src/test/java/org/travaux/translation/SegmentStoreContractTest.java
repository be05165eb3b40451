package org.travaux.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.translation.spi.SegmentStore;

/** The promises of a {@link SegmentStore}. */
public abstract class SegmentStoreContractTest {
    private static final Actor TRANSLATOR =
            new Actor(new AccountId("vera"), "Вера 译员", Optional.of(new DelegationId("BY")));

    private static final Actor REVISER = Actor.of(new AccountId("ivan"), "Иван");

    private final DocumentId document = DocumentId.fresh();
    private SegmentStore store;

    /** Returns a store that may hold other documents' segments already. */
    protected abstract SegmentStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    void aSegmentComesBackAsItWas() {
        Segment segment = segment("op1", Language.RU, SegmentState.TRANSLATED, 1);

        store.put(segment);

        assertThat(store.find(document, new BlockId("op1"), Language.RU)).contains(segment);
        assertThat(store.find(document, new BlockId("op1"), Language.FR)).isEmpty();
    }

    @Test
    void oneThatNobodyTranslatedComesBackSo() {
        Segment segment = segment("op1", Language.RU, SegmentState.UNTRANSLATED, 1);

        store.put(segment);

        assertThat(store.of(document, Language.RU)).containsExactly(segment);
    }

    @Test
    void theNextVersionReplacesIt() {
        store.put(segment("op1", Language.RU, SegmentState.TRANSLATED, 1));
        Segment reviewed = segment("op1", Language.RU, SegmentState.REVIEWED, 2);

        store.put(reviewed);

        assertThat(store.of(document, Language.RU)).containsExactly(reviewed);
    }

    @Test
    void anotherVersionIsRefused() {
        store.put(segment("op1", Language.RU, SegmentState.TRANSLATED, 1));

        assertThatThrownBy(() -> store.put(segment("op1", Language.RU, SegmentState.REVIEWED, 1)))
                .isInstanceOf(Conflict.class)
                .hasFieldOrPropertyWithValue("code", "version.stale");
        assertThatThrownBy(() -> store.put(segment("op1", Language.RU, SegmentState.REVIEWED, 3)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> store.put(segment("op2", Language.RU, SegmentState.REVIEWED, 2)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void languagesAndDocumentsAreApart() {
        store.put(segment("op1", Language.RU, SegmentState.TRANSLATED, 1));
        store.put(segment("op2", Language.RU, SegmentState.TRANSLATED, 1));
        store.put(segment("op1", Language.FR, SegmentState.TRANSLATED, 1));

        assertThat(store.of(document, Language.RU)).hasSize(2);
        assertThat(store.of(DocumentId.fresh(), Language.RU)).isEmpty();
    }

    private Segment segment(String block, Language language, SegmentState state, long version) {
        return new Segment(
                document,
                new BlockId(block),
                language,
                state,
                12,
                Digest.of("source"),
                Digest.of("target"),
                state == SegmentState.UNTRANSLATED ? Optional.empty() : Optional.of(REVISER),
                TRANSLATOR,
                Instant.parse("2026-11-23T10:00:00.123Z"),
                version);
    }
}
