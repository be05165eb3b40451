package org.travaux.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Finding;
import org.travaux.prose.Fragment;
import org.travaux.prose.Node;
import org.travaux.translation.Concordance;
import org.travaux.translation.Unit;

/** The concordance of our sample in six languages: whole it has no finding, and each damage is found where it was done. */
class SampleConcordanceTest {
    private static final List<Language> SIX =
            List.of(Language.EN, Language.AR, Language.ZH, Language.FR, Language.RU, Language.ES);

    private static final Map<Language, Node> WHOLE = new LinkedHashMap<>();

    @BeforeAll
    static void read() {
        SIX.forEach(language -> WHOLE.put(language, tree(file(language))));
    }

    private static String file(Language language) {
        return new String(SamplesTest.sample(language), StandardCharsets.UTF_8);
    }

    private static Node tree(String file) {
        return RoundTrip.read(file.getBytes(StandardCharsets.UTF_8))
                .manuscript()
                .tree();
    }

    private static Map<Language, Node> trees(Language damaged, String words, String instead) {
        String file = file(damaged);
        assertThat(file).contains(words);
        Map<Language, Node> trees = new LinkedHashMap<>(WHOLE);
        trees.put(damaged, tree(file.replaceFirst(Pattern.quote(words), instead)));
        return trees;
    }

    private static List<Finding> findings(Map<Language, Node> trees) {
        return Concordance.compare(Language.EN, trees, block -> "", Map.of()).findings();
    }

    @Test
    void agreesWhole() {
        assertThat(findings(WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RU|18 сентября 2003|19 сентября 2003|date|2003-09-18|2003-09-19",
                "AR|18 أيلول/سبتمبر 2003|18 تشرين الأول/أكتوبر 2003|date|2003-09-18|2003-10-18",
                "AR|18 أيلول/سبتمبر 2003|18 أيلول/أكتوبر 2003|date|2003-09-18|2003-??-18",
                "ZH|2003年9月18日|2003年9月8日|date|2003-09-18|2003-09-08",
                "FR|18 septembre 2003|18 septembre 2002|date|2003-09-18|2002-09-18",
                "ES|18 de septiembre de 2003|18 de diciembre de 2003|date|2003-09-18|2003-12-18",
                "EN|18 September 2003|17 September 2003|date|2003-09-18|2003-09-17",
                "RU|за 35 лет|за 36 лет|number|35|36",
                "ZH|35年|25年|number|35|25",
                "AR|35 عاما|53 عاما|number|35|53",
                "FR|des 35 années|des années|number|35|",
                "RU|S/PRST/2013/12|S/PRST/2013/21|symbol|S/PRST/2013/12|S/PRST/2013/21",
                "FR|49/57|49/75|symbol|49/57|49/75",
                "AR|1631 (2005)|1613 (2005)|symbol|1631(2005)|1613(2005)",
                "RU|восемьдесят третьей|восемьдесят второй|number|83|82",
                "EN|eighty-third|eighty-fourth|number|83|84",
                "ZH|八十三届|八十四届|number|83|84",
                "FR|trente-cinquième|trente-sixième|number|35|36",
                "ES|trigésimo quinto|trigésimo cuarto|number|35|34",
                "AR|الخامسة والثلاثين|السادسة والثلاثين|number|35|36",
            })
    void findsWhatWasDamagedThere(
            Language language, String words, String instead, String code, String expected, String found) {
        Map<Language, Node> trees = trees(language, words, instead);

        List<Finding> findings = findings(trees);

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.code()).isEqualTo("concordance." + code);
        assertThat(finding.language()).isEqualTo(language);
        assertThat(finding.details())
                .containsEntry("expected", expected)
                .containsEntry("found", found == null ? "" : found);
        assertThat(Unit.byId(trees.get(language))
                        .get(finding.block().orElseThrow())
                        .words())
                .contains(instead);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AR|35 عاما|٣٥ عاما",
                "AR|18 أيلول/سبتمبر 2003|١٨ أيلول/سبتمبر ٢٠٠٣",
                "AR|1631 (2005)|١٦٣١ (٢٠٠٥)",
                "RU|за 35 лет|за тридцать пять лет",
                "ZH|35年|三十五年",
                "FR|trente-cinquième|35e",
            })
    void findsNothingInAnotherWayToSayIt(Language language, String words, String instead) {
        assertThat(findings(trees(language, words, instead))).isEmpty();
    }

    @Test
    void findsADroppedNote() {
        Map<Language, Node> trees = new LinkedHashMap<>(WHOLE);
        trees.put(Language.RU, without("footnote", trees.get(Language.RU)));

        List<Finding> findings = findings(trees);

        assertThat(findings).allMatch(finding -> finding.language() == Language.RU);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("concordance.note"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.block()).contains(noted(trees.get(Language.EN))));
    }

    /** Returns the first paragraph that has a note. */
    private static BlockId noted(Node tree) {
        return Unit.of(tree).stream()
                .filter(unit -> unit.kind().equals("footnote"))
                .findFirst()
                .orElseThrow()
                .container();
    }

    @Test
    void findsADroppedParagraph() {
        Map<Language, Node> trees = new LinkedHashMap<>(WHOLE);
        trees.put(Language.ES, without("operativeParagraph", trees.get(Language.ES)));

        assertThat(findings(trees)).isNotEmpty().allMatch(finding -> finding.language() == Language.ES);
        assertThat(findings(trees))
                .extracting(Finding::code)
                .containsOnly("concordance.block-missing", "concordance.untranslated");
    }

    /** Returns the tree without its first node of a type. */
    private static Node without(String type, Node tree) {
        boolean[] done = {false};
        return without(type, tree, done);
    }

    private static Node without(String type, Node node, boolean[] done) {
        if (node.isLeaf()) {
            return node;
        }
        List<Node> kept = new ArrayList<>();
        for (Node child : node.children()) {
            if (!done[0] && child.is(type)) {
                done[0] = true;
            } else {
                kept.add(done[0] ? child : without(type, child, done));
            }
        }
        return node.withContent(Fragment.of(kept));
    }
}
