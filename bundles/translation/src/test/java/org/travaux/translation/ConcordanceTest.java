package org.travaux.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.base.Language.AR;
import static org.travaux.base.Language.EN;
import static org.travaux.base.Language.FR;
import static org.travaux.base.Language.RU;
import static org.travaux.document.Trees.SCHEMA;
import static org.travaux.document.Trees.doc;
import static org.travaux.document.Trees.line;
import static org.travaux.document.Trees.para;
import static org.travaux.document.Trees.title;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.travaux.base.Language;
import org.travaux.document.Finding;
import org.travaux.document.Trees;
import org.travaux.prose.Node;

class ConcordanceTest {
    private final Map<Language, Node> trees = new LinkedHashMap<>();

    ConcordanceTest() {
        trees.put(
                EN,
                doc(
                        title("t", "Peace"),
                        para("a", "Recalls resolution 79/10 of 18 November 2024"),
                        para("b", "Goes on")));
        trees.put(
                RU,
                doc(
                        title("t", "Мир"),
                        para("a", "ссылается на резолюцию 79/10 от 18 ноября 2024 года"),
                        para("b", "продолжает")));
        trees.put(
                AR,
                doc(
                        title("t", "السلام"),
                        para("a", "تشير إلى القرار 79/10 المؤرخ 18 تشرين الثاني/نوفمبر 2024"),
                        para("b", "تواصل")));
    }

    private List<String> found() {
        return Concordance.compare(EN, trees, block -> "", Map.of()).findings().stream()
                .map(f -> f.code().replace("concordance.", "") + " "
                        + f.language().tag() + " " + f.block().orElseThrow() + " "
                        + f.details().get("expected") + "≠" + f.details().get("found"))
                .toList();
    }

    private void change(Language language, String block, String words) {
        trees.computeIfPresent(
                language,
                (l, tree) -> doc(
                        tree.child(0),
                        tree.child(1).children().stream()
                                .map(p -> p.attr("id").equals(block) ? para(block, words) : p)
                                .toArray(Node[]::new)));
    }

    @Test
    void languagesThatAgreeHaveNoFinding() {
        assertThat(found()).isEmpty();
    }

    @Test
    void anotherDateIsFound() {
        change(RU, "a", "ссылается на резолюцию 79/10 от 19 ноября 2024 года");

        assertThat(found()).containsExactly("date ru a 2024-11-18≠2024-11-19");
    }

    @Test
    void theSourceIsAtFaultWhereAllOthersAgree() {
        change(EN, "a", "Recalls resolution 79/11 of 18 November 2024");

        assertThat(found()).containsExactly("symbol en a 79/10≠79/11");
    }

    @Test
    void aNumberThatIsMissingIsFoundAndASpelledOneIsNot() {
        change(EN, "b", "Goes on for 25 years");
        change(RU, "b", "продолжает двадцать пять лет");
        change(AR, "b", "تواصل 25 سنة");
        assertThat(found()).isEmpty();

        change(RU, "b", "продолжает долго");
        assertThat(found()).containsExactly("number ru b 25≠");
    }

    @Test
    void aMissingNoteIsFound() {
        Node note = SCHEMA.node("footnote", Map.of("id", "n1"), Trees.words("Resolution 49/57."));
        for (Language language : List.of(EN, RU)) {
            trees.computeIfPresent(
                    language,
                    (l, tree) -> doc(tree.child(0), tree.child(1).child(0), para("b", line("Goes on", note))));
        }

        assertThat(found())
                .containsExactly(
                        "note ar b 1≠0", "untranslated ar n1 reviewed≠untranslated", "block-missing ar n1 footnote≠");
    }

    @Test
    void aMissingAndAnExtraParagraphAreFound() {
        trees.computeIfPresent(RU, (l, tree) -> doc(tree.child(0), tree.child(1).child(0), para("x", "лишнее")));

        assertThat(found())
                .containsExactly(
                        "untranslated ru b reviewed≠untranslated",
                        "block-missing ru b operativeParagraph≠",
                        "block-extra ru x ≠operativeParagraph");
    }

    @Test
    void aParagraphElsewhereIsFound() {
        trees.computeIfPresent(
                AR,
                (l, tree) ->
                        doc(tree.child(0), tree.child(1).child(1), tree.child(1).child(0)));

        assertThat(found()).hasSize(2).allMatch(finding -> finding.startsWith("structure ar"));
    }

    @Test
    void statesOfSegmentsAreFindings() {
        List<Finding> findings = Concordance.compare(
                        EN, trees, block -> "", Map.of("ru/a", "translated", "ru/b", "reviewed+stale"))
                .findings();

        assertThat(findings).extracting(Finding::code).containsExactly("concordance.unreviewed", "concordance.stale");
        assertThat(findings).allMatch(Finding::blocks);
    }

    @Test
    void bracketsAreCounted() {
        change(FR, "b", "");
        change(RU, "b", "продолжает [работу]");

        assertThat(found()).containsExactly("bracket ru b 0≠1");
    }
}
