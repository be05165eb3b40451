package org.travaux.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.travaux.prose.Build.SCHEMA;
import static org.travaux.prose.Build.br;
import static org.travaux.prose.Build.doc;
import static org.travaux.prose.Build.em;
import static org.travaux.prose.Build.h;
import static org.travaux.prose.Build.item;
import static org.travaux.prose.Build.list;
import static org.travaux.prose.Build.mark;
import static org.travaux.prose.Build.node;
import static org.travaux.prose.Build.p;
import static org.travaux.prose.Build.quote;
import static org.travaux.prose.Build.rule;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.travaux.base.Invalid;

class NodeTest {
    @Test
    void countsAPositionForEveryTokenAndEveryUnitOfText() {
        assertThat(doc(p("ab"), rule()).content().size()).isEqualTo(5);
        assertThat(p("\uD83D\uDD4A").content().size()).isEqualTo(2);
    }

    @Test
    void joinsTextsOfEqualMarkup() {
        assertThat(p("a", "b", em("c"), em("d"))).hasToString("paragraph(\"ab\", emphasis(\"cd\"))");
    }

    @Test
    void isFoundAtItsPosition() {
        Node doc = doc(p("ab"), quote(p("c")));

        assertThat(doc.nodeAt(0)).contains(p("ab"));
        assertThat(doc.nodeAt(2)).contains(SCHEMA.text("ab"));
        assertThat(doc.nodeAt(5)).contains(p("c"));
        assertThat(doc.nodeAt(3)).isEmpty();
    }

    @Test
    void isCutOpenWhereASliceEndsInOtherNodes() {
        assertThat(doc(p("ab"), p("cd")).slice(2, 6)).isEqualTo(new Slice(Fragment.of(p("b"), p("c")), 1, 1));
    }

    @Test
    void givesItsText() {
        Node doc = doc(h("One"), p("two", br(), "three"));

        assertThat(doc.textContent()).isEqualTo("Onetwo\nthree");
        assertThat(doc.textBetween(0, doc.content().size(), " | ")).isEqualTo("One | two\nthree");
    }

    @Test
    void sharesWhatAReplacementDoesNotTouch() {
        Node doc = doc(p("one"), p("two"));

        assertThat(doc.replace(6, 6, Build.text("x")).child(0)).isSameAs(doc.child(0));
    }

    @Test
    void goesThroughJsonUnchanged() {
        Node doc = doc(p("a", em("b")), list(item(p("\uD83D\uDD4A"))));

        assertThat(SCHEMA.nodeFromJson(doc.toJson())).isEqualTo(doc);
        assertThat(p("a", em("b")).toJson())
                .isEqualTo(
                        "{\"type\":\"paragraph\",\"attrs\":{\"id\":\"\"},\"content\":[{\"type\":\"text\",\"text\":\"a\"},"
                                + "{\"type\":\"text\",\"marks\":[{\"type\":\"emphasis\"}],\"text\":\"b\"}]}");
    }

    @Test
    void isRightWhereEveryRuleIsKept() {
        doc(h("Title"), p("text"), quote(p())).check();
    }

    @Test
    void isRefusedWithContentThatMayNotStandThere() {
        assertThatThrownBy(() -> doc(p("text"), item(p())).check()).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> doc(quote()).check()).isInstanceOf(Invalid.class);
    }

    @Test
    void isRefusedWithMarksThatItsParentForbids() {
        Node code = node("code", em("x"));

        assertThatThrownBy(() -> doc(code).check()).isInstanceOf(Invalid.class);
    }

    @Test
    void isRefusedWithMarksThatExcludeEachOther() {
        Node text = SCHEMA.text("x", List.of(mark("high"), mark("low")));

        assertThatThrownBy(() -> doc(p(text)).check()).isInstanceOf(Invalid.class);
    }

    @Test
    void isNotMadeWithAnAttributeOfTheWrongKind() {
        assertThatThrownBy(() -> node("heading", Map.of("level", "one"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> node("symbol")).isInstanceOf(Invalid.class);
    }

    @Test
    void isCheckedOnlyWhereItChanged() {
        Node wrong = quote();
        Node before = doc(wrong, p("a"));

        doc(wrong, p("b")).withContent(before.content().replaceChild(1, p("b"))).checkChangesSince(before);
        assertThatThrownBy(() -> before.withContent(before.content().replaceChild(1, quote()))
                        .checkChangesSince(before))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void isRefusedTooDeep() {
        Node doc = doc(quote(quote(p("a"))));

        doc.checkDepth(4);
        assertThatThrownBy(() -> doc.checkDepth(3)).isInstanceOf(Invalid.class);
    }

    @Test
    void hasNothingInEveryAttributeWhereOneIsRequiredAndNoneIsGiven() {
        Schema schema = Schema.parse(
                """
                {"nodes": {"doc": {"content": "place*", "attrs": {}}, "text": {},
                  "place": {"attrs": {"name": {}, "floor": {"default": 1}}},
                  "room": {"attrs": {"name": {"validate": "string"}}}}}
                """);

        Node place = schema.nodeFromJson("{\"type\": \"place\"}");

        assertThat(place.attrs()).containsEntry("name", null).containsEntry("floor", null);
        assertThatThrownBy(() -> schema.nodeFromJson("{\"type\": \"place\", \"attrs\": {}}"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> schema.nodeFromJson("{\"type\": \"room\"}")).isInstanceOf(Invalid.class);
    }
}
