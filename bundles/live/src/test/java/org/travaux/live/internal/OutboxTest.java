package org.travaux.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final FakeSocket socket = new FakeSocket();
    private final AtomicInteger slow = new AtomicInteger();
    private final Outbox outbox = new Outbox(socket, "client", slow::incrementAndGet);

    @Test
    void sendsFramesInOrder() {
        outbox.offer("one");
        outbox.offer("two");

        assertThat(socket.frames).containsExactly("one", "two");
    }

    @Test
    void sendsALargeFrameWhereNothingElseWaits() {
        assertThat(outbox.offer("x".repeat(3 * Outbox.MOST_UNITS))).isTrue();
    }

    @Test
    void closesAndCountsOneWhoNeverReads() {
        socket.neverReads = true;
        for (int i = 0; i <= Outbox.MOST_FRAMES; i++) {
            assertThat(outbox.offer("frame " + i)).isTrue();
        }

        assertThat(outbox.offer("one too many")).isFalse();
        assertThat(slow).hasValue(1);
        assertThat(socket.closes).containsExactly(Outbox.TRY_AGAIN);
        assertThat(socket.frames).last().asString().contains("resync");
    }

    @Test
    void boundsTheMemoryOfWhatWaitsToo() {
        socket.neverReads = true;
        String half = "x".repeat(Outbox.MOST_UNITS / 2);
        outbox.offer(half);
        outbox.offer(half);
        outbox.offer(half);

        assertThat(outbox.offer("x")).isFalse();
    }
}
