package org.travaux.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.travaux.base.Digest;
import org.travaux.document.spi.BlobStore;

/** The promises of a {@link BlobStore}. */
public abstract class BlobStoreContractTest {
    /** Returns the store. */
    protected abstract BlobStore store();

    @Test
    void bytesComeBackAsTheyWere() {
        byte[] bytes = new byte[100_000];
        new Random(4711).nextBytes(bytes);

        Digest digest = store().put(bytes);

        assertThat(digest).isEqualTo(Digest.of(bytes));
        assertThat(store().get(digest))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(bytes));
    }

    @Test
    void theSameBytesAreKeptOnce() {
        assertThat(store().put(new byte[] {1, 2, 3})).isEqualTo(store().put(new byte[] {1, 2, 3}));
    }

    @Test
    void anEmptyFileIsAFile() {
        Digest digest = store().put(new byte[0]);

        assertThat(store().get(digest))
                .hasValueSatisfying(found -> assertThat(found).isEmpty());
    }

    @Test
    void whatWasNotPutIsNotThere() {
        assertThat(store().get(Digest.of("nothing"))).isEmpty();
    }
}
