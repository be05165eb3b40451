package org.travaux.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.document.Trees.SCHEMA;
import static org.travaux.document.Trees.doc;
import static org.travaux.document.Trees.line;
import static org.travaux.document.Trees.mark;
import static org.travaux.document.Trees.marked;
import static org.travaux.document.Trees.para;
import static org.travaux.document.Trees.title;
import static org.travaux.document.Trees.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.travaux.prose.Node;

class ReadingTest {
    private static final Node TITLE = title("t", "Peace");

    @Test
    void cleanLeavesSuggestedInsertionsOutAndKeepsSuggestedDeletions() {
        Node text =
                doc(TITLE, para("p", line("Decides ", marked("insertion", "firmly "), marked("deletion", "to act"))));

        assertThat(Reading.CLEAN.of(text)).isEqualTo(doc(TITLE, para("p", "Decides to act")));
    }

    @Test
    void acceptedKeepsSuggestedInsertionsAndLeavesSuggestedDeletionsOut() {
        Node text =
                doc(TITLE, para("p", line("Decides ", marked("insertion", "firmly "), marked("deletion", "to act"))));

        assertThat(Reading.ACCEPTED.of(text)).isEqualTo(doc(TITLE, para("p", "Decides firmly ")));
    }

    @Test
    void compilationKeepsEverythingButComments() {
        Node text = doc(TITLE, para("p", line(marked("insertion", "New"), marked("comment", " word"))));

        assertThat(Reading.COMPILATION.of(text))
                .isEqualTo(doc(TITLE, para("p", line(marked("insertion", "New"), " word"))));
    }

    @Test
    void dropsZeroWidthSpacesAtTheEdgesOfBlocksOnly() {
        Node text = doc(TITLE, para("p", "\u200Bone\u200Btwo\u200B"));

        assertThat(Reading.CLEAN.of(text)).isEqualTo(doc(TITLE, para("p", "one\u200Btwo")));
    }

    @Test
    void cleanLeavesASuggestedBlockOut() {
        Node text = doc(TITLE, para("p", "Old"), with(mark("insertion"), para("q", "New")));

        assertThat(Reading.CLEAN.of(text)).isEqualTo(doc(TITLE, para("p", "Old")));
    }

    @Test
    void keepsAnEmptyBlockWhereTheSchemaNeedsOne() {
        Node text = doc(TITLE, with(mark("insertion"), para("p", "New")), with(mark("insertion"), para("q", "Newer")));

        Node clean = Reading.CLEAN.of(text);

        clean.check();
        assertThat(clean.textContent()).isEqualTo("Peace");
        assertThat(Blocks.of(clean)).hasSize(3);
    }

    @Test
    void leavesAContainerOutWhenAllInItIsSuggested() {
        Node article = SCHEMA.node("article", Map.of("id", "a"), List.of(with(mark("insertion"), para("q", "New"))));
        Node text = doc(TITLE, para("p", "Old"), article);

        Node clean = Reading.CLEAN.of(text);

        clean.check();
        assertThat(clean).isEqualTo(doc(TITLE, para("p", "Old")));
    }

    @Test
    void cleanUndoesAModification() {
        var modification = SCHEMA.mark(
                "modification",
                Map.of(
                        "id",
                        "s1",
                        "type",
                        "nodeType",
                        "previousValue",
                        "preambularParagraph",
                        "newValue",
                        "operativeParagraph"));
        Node preambular = SCHEMA.node(
                "preambularParagraph", Map.of("id", "p"), para("p", "Recalling").children());
        Node section = SCHEMA.node(
                "section",
                Map.of("id", "s"),
                List.of(
                        SCHEMA.node("heading", Map.of("id", "h"), List.of()),
                        SCHEMA.node("preamble", Map.of("id", "r"), List.of(with(modification, preambular)))));

        Node clean = Reading.CLEAN.of(doc(TITLE, section));

        clean.check();
        assertThat(clean.child(1).child(0).child(1).child(0)).isEqualTo(preambular);
    }

    @Test
    void keepsBracketsAsBrackets() {
        Node choice = SCHEMA.node("alternative", Map.of("delegations", "KZ"), line("shall"));
        Node group = SCHEMA.node("alternatives", Map.of("id", "a"), List.of(choice, choice));
        Node text = doc(TITLE, para("p", line("Parties ", group)));

        assertThat(Reading.CLEAN.of(text)).isEqualTo(text);
    }

    @Test
    void givesTheSameTreeWhereNothingIsSuggested() {
        Node text = doc(TITLE, para("p", "Decides"));

        assertThat(Reading.CLEAN.of(text)).isSameAs(text);
    }
}
