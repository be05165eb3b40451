package org.travaux.search.lucene.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.travaux.base.DocumentId;

class AgendaTest {
    private static final DocumentId ONE = new DocumentId("1");
    private static final DocumentId OTHER = new DocumentId("2");

    private final AtomicLong now = new AtomicLong();
    private final List<Long> waits = new ArrayList<>();
    private Agenda agenda;

    /** Waits pass at once; within the first half of each something else is heard of, as where many people write. */
    private void open(long gathering) {
        agenda = new Agenda(gathering, new Agenda.Clock(now::get, (monitor, nanos) -> {
            waits.add(nanos);
            now.addAndGet(waits.size() == 1 ? nanos / 2 : nanos);
            agenda.add(OTHER);
        }));
    }

    @Test
    void gathersForAsLongAsItShouldHoweverOftenItIsTold() {
        open(200);
        agenda.add(ONE);

        assertThat(agenda.next()).contains(Set.of(ONE, OTHER));
        assertThat(waits).containsExactly(200L, 100L);
    }

    @Test
    void restsAsLongAsTheRoundBeforeLasted() {
        open(200);
        agenda.add(ONE);
        agenda.next();
        waits.clear();
        waits.add(0L);

        now.addAndGet(1_000);
        agenda.add(ONE);
        agenda.next();

        assertThat(waits).endsWith(1_000L);
    }

    @Test
    void restsHalfASecondAtMost() {
        open(200);
        agenda.add(ONE);
        agenda.next();
        waits.clear();
        waits.add(0L);

        now.addAndGet(TimeUnit.MINUTES.toNanos(1));
        agenda.add(ONE);
        agenda.next();

        assertThat(waits).endsWith(TimeUnit.MILLISECONDS.toNanos(500));
    }

    @Test
    void isDoneOnlyWhenTheRoundIsOver() {
        open(200);
        agenda.add(ONE);
        agenda.next();
        assertThat(agenda.isDone()).isFalse();

        agenda.close();
        assertThat(agenda.next()).isEmpty();
    }

    @Test
    void offersAgainWhatFailed() {
        open(200);
        agenda.add(ONE);
        agenda.next();
        agenda.addAgain(ONE);

        assertThat(agenda.next())
                .hasValueSatisfying(documents -> assertThat(documents).contains(ONE));
    }
}
