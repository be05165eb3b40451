package org.travaux.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.prose.Build.SCHEMA;
import static org.travaux.prose.Build.doc;
import static org.travaux.prose.Build.em;
import static org.travaux.prose.Build.h;
import static org.travaux.prose.Build.item;
import static org.travaux.prose.Build.mark;
import static org.travaux.prose.Build.node;
import static org.travaux.prose.Build.p;
import static org.travaux.prose.Build.quote;
import static org.travaux.prose.Build.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepTest {
    @Test
    void types() {
        becomes(doc(p("hello")), new ReplaceStep(3, 3, text("XX")), doc(p("heXXllo")));
    }

    @Test
    void deletes() {
        becomes(doc(p("hello")), new ReplaceStep(2, 5, Slice.EMPTY), doc(p("ho")));
    }

    @Test
    void splits() {
        becomes(doc(p("hello")), new ReplaceStep(3, 3, new Slice(Fragment.of(p(), p()), 1, 1)), doc(p("he"), p("llo")));
    }

    @Test
    void joins() {
        becomes(doc(p("he"), p("llo")), new ReplaceStep(3, 5, Slice.EMPTY, true), doc(p("hello")));
    }

    @Test
    void joinsNoLongerWhereSomethingCameBetween() {
        isRefused(doc(p("he"), p("x"), p("llo")), new ReplaceStep(3, 8, Slice.EMPTY, true));
    }

    @Test
    void replacesAcrossBlocks() {
        becomes(doc(p("one"), p("two")), new ReplaceStep(2, 8, text("-")), doc(p("o-o")), false);
    }

    @Test
    void wraps() {
        Slice around = Slice.of(quote());

        becomes(doc(p("a")), new ReplaceAroundStep(0, 3, 0, 3, around, 1, true), doc(quote(p("a"))));
    }

    @Test
    void lifts() {
        becomes(doc(quote(p("a"))), new ReplaceAroundStep(0, 5, 1, 4, Slice.EMPTY, 0, true), doc(p("a")));
    }

    @Test
    void changesTheTypeOfABlock() {
        becomes(doc(p("a"), p()), new ReplaceAroundStep(0, 3, 1, 2, Slice.of(h()), 1, true), doc(h("a"), p()));
    }

    @Test
    void putsNothingWhereItMayNotStand() {
        isRefused(doc(p("a")), new ReplaceStep(0, 0, Slice.of(item(p()))));
        isRefused(doc(p("a")), new ReplaceStep(1, 9, Slice.EMPTY));
        isRefused(doc(p("a"), p()), new ReplaceStep(1, 3, Slice.EMPTY));
    }

    @Test
    void marks() {
        becomes(doc(p("hello")), new AddMarkStep(2, 4, mark("emphasis")), doc(p("h", em("el"), "lo")));
    }

    @Test
    void unmarks() {
        becomes(doc(p(em("hello"))), new RemoveMarkStep(2, 4, mark("emphasis")), doc(p(em("h"), "el", em("lo"))));
    }

    @Test
    void marksOnlyWhereTheParentAllowsIt() {
        Node before = doc(p("a"), node("code", "b"));

        becomes(before, new AddMarkStep(0, 6, mark("emphasis")), doc(p(em("a")), node("code", "b")));
    }

    @Test
    void takesAMarkBackOnlyWhereItWasPut() {
        Node before = doc(p("a", em("b"), "c"));
        Step step = new AddMarkStep(1, 4, mark("emphasis"));

        assertThat(step.invert(before)).isInstanceOf(MarkSetStep.class);
        becomes(before, step, doc(p(em("abc"))));
    }

    @Test
    void marksANode() {
        Node quote = quote(p("a"));

        becomes(doc(quote), new AddNodeMarkStep(0, mark("deletion")), doc(quote.withMarks(List.of(mark("deletion")))));
    }

    @Test
    void marksNoText() {
        isRefused(doc(p("a")), new AddNodeMarkStep(1, mark("emphasis")));
    }

    @Test
    void setsAnAttribute() {
        becomes(doc(p("a")), new AttrStep(0, "id", "x"), doc(node("paragraph", Map.of("id", "x"), "a")));
    }

    @Test
    void setsNoAttributeThatNobodyDeclared() {
        becomes(doc(p("a")), new AttrStep(0, "colour", "red"), doc(p("a")));
    }

    @Test
    void setsNoAttributeOfTheWrongKind() {
        isRefused(doc(p("a")), new AttrStep(0, "id", 3));
    }

    @Test
    void setsAnAttributeOfTheDocument() {
        becomes(doc(p()), new DocAttrStep("part", "I"), node("doc", Map.of("part", "I"), p()));
    }

    @Test
    void goesThroughJsonUnchanged() {
        Step step = new ReplaceAroundStep(0, 3, 1, 2, Slice.of(h()), 1, true);

        assertThat(Step.fromJson(SCHEMA, step.toJson())).isEqualTo(step);
        assertThat(new ReplaceStep(1, 1, text("x")).toJson())
                .isEqualTo(
                        "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}}");
    }

    private static void becomes(Node before, Step step, Node after) {
        becomes(before, step, after, true);
    }

    /** Every test of a step is one of its inverse too. */
    private static void becomes(Node before, Step step, Node after, boolean valid) {
        assertThat(step.applyTo(before)).isEqualTo(after);
        assertThat(step.invert(before).applyTo(after)).isEqualTo(before);
        if (valid) {
            after.check();
        }
    }

    private static void isRefused(Node before, Step step) {
        assertThat(step.apply(before).isApplied()).isFalse();
        assertThat(step.apply(before).why()).isNotEmpty();
    }
}
