package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.rest.internal.Request.get;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.identity.Caller;

class RevalidationTest {
    private static World world;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Request text() {
        return get("/documents/" + world.ours.document() + "/languages/en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "W/\"0\"", "\"7\" , \"0\""})
    void saysNothingAgainOfAVersionThatIsKnown(String known) {
        Answer answer = world.send(Caller.OBSERVER, text().with("If-None-Match", known));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).contains("\"0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "0", "\"00\"", ""})
    void saysEverythingOfAnother(String known) {
        assertThat(world.send(Caller.OBSERVER, text().with("If-None-Match", known))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void doesNotTellAnybodyWhatTheyMayNotRead() {
        assertThat(world.send(Caller.OUTSIDER, text().with("If-None-Match", "\"0\""))
                        .status())
                .isEqualTo(404);
    }

    /** Its version counts its facts; its texts go on without it. */
    @Test
    void isNotOfADocument() {
        Request document = get("/documents/" + world.ours.document());
        String version = world.send(Caller.OBSERVER, document).header("ETag").orElseThrow();

        assertThat(world.send(Caller.OBSERVER, document.with("If-None-Match", version))
                        .status())
                .isEqualTo(200);
    }
}
