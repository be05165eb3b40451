package org.travaux.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.prose.Build.text;

import java.util.List;
import org.junit.jupiter.api.Test;

class MappingTest {
    private final StepMap insertion = StepMap.of(2, 0, 4);
    private final StepMap deletion = StepMap.of(2, 4, 0);

    @Test
    void movesWhatIsBehindAnInsertion() {
        assertThat(insertion.map(1, 1)).isEqualTo(1);
        assertThat(insertion.map(3, 1)).isEqualTo(7);
    }

    @Test
    void leansToOneSideOfAnInsertion() {
        assertThat(insertion.map(2, -1)).isEqualTo(2);
        assertThat(insertion.map(2, 1)).isEqualTo(6);
    }

    @Test
    void gathersWhatWasDeletedAtItsEdge() {
        assertThat(deletion.map(4, 1)).isEqualTo(2);
        assertThat(deletion.mapResult(4, 1).deletedAcross()).isTrue();
        assertThat(deletion.mapResult(2, 1).deletedAfter()).isTrue();
        assertThat(deletion.mapResult(2, 1).deleted()).isTrue();
        assertThat(deletion.mapResult(2, -1).deleted()).isFalse();
        assertThat(deletion.mapResult(6, -1).deletedBefore()).isTrue();
    }

    @Test
    void leadsBackInverted() {
        assertThat(StepMap.of(2, 0, 4, 6, 2, 0).invert().map(9, 1)).isEqualTo(5);
    }

    @Test
    void forgetsWhereDeletedContentWas() {
        assertThat(new Mapping(List.of(deletion, insertion)).map(4, 1)).isEqualTo(6);
    }

    @Test
    void remembersItWithAMirror() {
        Mapping mapping = new Mapping(List.of(deletion, insertion));
        mapping.mirror(0, 1);

        assertThat(mapping.map(4, 1)).isEqualTo(4);
    }

    @Test
    void goesThroughItsPartOnly() {
        Mapping mapping = new Mapping(List.of(insertion, insertion));

        assertThat(mapping.slice(1).map(3, 1)).isEqualTo(7);
    }

    @Test
    void dropsAReplacementWhoseRangeIsGone() {
        assertThat(new ReplaceStep(3, 5, text("x")).map(deletion)).isEmpty();
    }

    @Test
    void dropsAMarkWhoseRangeIsGone() {
        assertThat(new AddMarkStep(3, 5, Build.mark("strong")).map(deletion)).isEmpty();
    }

    @Test
    void dropsAnAttributeWhoseNodeIsGone() {
        assertThat(new AttrStep(2, "id", "x").map(deletion)).isEmpty();
    }
}
