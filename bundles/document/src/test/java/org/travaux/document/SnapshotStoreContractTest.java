package org.travaux.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.document.spi.SnapshotStore;

/** The promises of a {@link SnapshotStore}. */
public abstract class SnapshotStoreContractTest {
    private final TextId text = new TextId(DocumentId.fresh(), Language.ZH);
    private SnapshotStore store;

    /** Returns a store that may hold snapshots of other texts already. */
    protected abstract SnapshotStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    void aTreeComesBackAsItWas() {
        Snapshot snapshot = new Snapshot(text, 7, TextSchema.empty("联合国 😀"));

        store.put(snapshot);

        assertThat(store.latest(text, 7)).contains(snapshot);
    }

    @Test
    void theLatestNotAfterAVersionIsFound() {
        Snapshot first = new Snapshot(text, 0, TextSchema.empty("zero"));
        Snapshot second = new Snapshot(text, 500, TextSchema.empty("five hundred"));
        store.put(first);
        store.put(second);

        assertThat(store.latest(text, 499)).contains(first);
        assertThat(store.latest(text, 500)).contains(second);
        assertThat(store.latest(text, Long.MAX_VALUE)).contains(second);
    }

    @Test
    void aSnapshotOfTheSameVersionIsReplaced() {
        store.put(new Snapshot(text, 0, TextSchema.empty("before")));
        Snapshot after = new Snapshot(text, 0, TextSchema.empty("after"));

        store.put(after);

        assertThat(store.latest(text, 10)).contains(after);
    }

    @Test
    void textsDoNotMix() {
        store.put(new Snapshot(text, 0, TextSchema.empty("Chinese")));

        assertThat(store.latest(new TextId(text.document(), Language.EN), 10)).isEmpty();
        assertThat(store.latest(new TextId(DocumentId.fresh(), Language.ZH), 10))
                .isEmpty();
    }

    @Test
    void anEarlierSnapshotThanAnyIsNotFound() {
        store.put(new Snapshot(text, 5, TextSchema.empty("five")));

        assertThat(store.latest(text, 4)).isEmpty();
    }
}
