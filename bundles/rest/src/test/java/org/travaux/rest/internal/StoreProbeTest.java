package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.travaux.base.Unavailable;

class StoreProbeTest {
    private static final long LONG = 60_000;

    @Test
    void saysThatTheStoreAnswers() {
        assertThat(new StoreProbe(() -> true, LONG).answers()).isTrue();
    }

    @Test
    void saysThatTheStoreFails() {
        StoreProbe probe = new StoreProbe(
                () -> {
                    throw Unavailable.because("store.unavailable", "away");
                },
                LONG);

        assertThat(probe.answers()).isFalse();
    }

    @Test
    void doesNotWaitForAStoreThatHangs() throws InterruptedException {
        CountDownLatch back = new CountDownLatch(1);
        AtomicInteger questions = new AtomicInteger();
        StoreProbe probe = new StoreProbe(
                () -> {
                    questions.incrementAndGet();
                    try {
                        back.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return true;
                },
                1);

        assertThat(probe.answers()).isFalse();
        assertThat(probe.answers()).isFalse();

        back.countDown();
        assertThat(questions).hasValueLessThanOrEqualTo(1);
    }
}
