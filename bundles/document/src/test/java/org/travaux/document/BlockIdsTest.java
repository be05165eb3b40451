package org.travaux.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.document.Trees.SCHEMA;
import static org.travaux.document.Trees.doc;
import static org.travaux.document.Trees.line;
import static org.travaux.document.Trees.para;
import static org.travaux.document.Trees.title;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.travaux.prose.Fragment;
import org.travaux.prose.Node;
import org.travaux.prose.ReplaceStep;
import org.travaux.prose.Slice;
import org.travaux.prose.Step;

class BlockIdsTest {
    private final Node before = doc(title("t", "Peace"), para("p", "Decides to act"));
    private final int paragraph =
            Blocks.byId(before).get(new org.travaux.base.BlockId("p")).position();

    @Test
    void leavesTypingAlone() {
        Step typing = new ReplaceStep(paragraph + 3, paragraph + 3, new Slice(Fragment.of(SCHEMA.text("x")), 0, 0));

        assertThat(BlockIds.repair(before, List.of(typing), typing.applyTo(before)))
                .isEmpty();
    }

    @Test
    void giveTheSecondHalfOfASplitAFreshId() {
        int middle = paragraph + 9;
        Fragment both = Fragment.of(para("p", ""), para("p", ""));
        Step split = new ReplaceStep(middle, middle, new Slice(both, 2, 2), true);
        Node after = split.applyTo(before);

        Node mended = applied(BlockIds.repair(before, List.of(split), after), after);

        assertThat(BlockIds.in(mended)).doesNotHaveDuplicates().hasSize(4);
        assertThat(Blocks.of(mended).get(2).id().value()).isEqualTo("p");
    }

    @Test
    void leaveTheIdWithTheBlockThatWasThereWhenACopyIsPastedBeforeIt() {
        Step paste = new ReplaceStep(paragraph, paragraph, new Slice(Fragment.of(para("p", "Copy")), 0, 0));
        Node after = paste.applyTo(before);

        Node mended = applied(BlockIds.repair(before, List.of(paste), after), after);

        assertThat(Blocks.byId(mended)
                        .get(new org.travaux.base.BlockId("p"))
                        .node()
                        .textContent())
                .isEqualTo("Decides to act");
        assertThat(BlockIds.in(mended)).doesNotHaveDuplicates();
    }

    @Test
    void areGivenToNotesAndAlternativesToo() {
        Node note = SCHEMA.node("footnote", Map.of("id", "n"), line("See"));
        Node unnamed = SCHEMA.node("footnote", Map.of(), line("Also"));
        Node text = doc(title("t", ""), para("p", line("a", note, note, unnamed)));

        assertThat(BlockIds.in(BlockIds.completed(text))).hasSize(6).doesNotHaveDuplicates();
    }

    private static Node applied(List<Step> steps, Node tree) {
        Node after = tree;
        for (Step step : steps) {
            after = step.applyTo(after);
        }
        return after;
    }
}
