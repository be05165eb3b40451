package org.travaux.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.prose.Build.SCHEMA;
import static org.travaux.prose.Build.mark;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkSetsTest {
    private final Mark em = mark("emphasis");
    private final Mark strong = mark("strong");
    private final Mark high = mark("high");
    private final Mark low = mark("low");
    private final Mark literal = mark("literal");

    @Test
    void standInTheOrderOfTheSchema() {
        assertThat(em.addToSet(strong.addToSet(List.of()))).containsExactly(em, strong);
    }

    @Test
    void holdAMarkOnce() {
        assertThat(em.addToSet(List.of(em))).containsExactly(em);
    }

    @Test
    void giveWayToAMarkThatExcludesThem() {
        assertThat(low.addToSet(List.of(em, high))).containsExactly(em, low);
    }

    @Test
    void giveWayAltogetherToAMarkThatExcludesAll() {
        assertThat(literal.addToSet(List.of(em, strong))).containsExactly(literal);
    }

    @Test
    void keepOutAMarkThatTheyExclude() {
        assertThat(em.addToSet(List.of(literal))).containsExactly(literal);
    }

    @Test
    void replaceAMarkOfTheSameTypeThatDiffers() {
        Mark one = SCHEMA.mark("link", Map.of("href", "one"));
        Mark two = SCHEMA.mark("link", Map.of("href", "two"));

        assertThat(two.addToSet(List.of(one))).containsExactly(two);
    }

    @Test
    void holdSeveralOfATypeThatExcludesNothing() {
        Mark one = SCHEMA.mark("comment", Map.of("thread", "one"));
        Mark two = SCHEMA.mark("comment", Map.of("thread", "two"));

        assertThat(two.addToSet(List.of(one))).containsExactly(one, two);
    }
}
