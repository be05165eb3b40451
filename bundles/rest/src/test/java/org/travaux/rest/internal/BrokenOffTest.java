package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** Who goes away in the midst of an answer is no failure of ours; a file that cannot be read is. */
class BrokenOffTest {
    @Test
    void aClientThatGoesAwayIsNoFailure() {
        IOException closed = new IOException("Close SendCallback");
        closed.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.eclipse.jetty.util.IteratingCallback", "close", "", 1)
        });

        assertThat(ProblemMapper.isOfTheRequest(new EOFException())).isTrue();
        assertThat(ProblemMapper.isOfTheRequest(new IllegalStateException(new EOFException("Closed"))))
                .isTrue();
        assertThat(ProblemMapper.isOfTheRequest(new UncheckedIOException(closed)))
                .isTrue();
    }

    @Test
    void whatCannotBeReadHereIsOne() {
        assertThat(ProblemMapper.isOfTheRequest(new UncheckedIOException(new IOException("blob unreadable"))))
                .isFalse();
        assertThat(ProblemMapper.isOfTheRequest(new IllegalStateException("defect")))
                .isFalse();
    }
}
