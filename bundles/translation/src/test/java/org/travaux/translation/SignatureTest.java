package org.travaux.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.base.Language.AR;
import static org.travaux.base.Language.EN;
import static org.travaux.base.Language.ES;
import static org.travaux.base.Language.FR;
import static org.travaux.base.Language.RU;
import static org.travaux.base.Language.ZH;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Trees;

class SignatureTest {
    private static Signature of(String words, Language language) {
        BlockId id = new BlockId("p");
        return Signature.of(
                new Unit(id, "operativeParagraph", id, 0, Set.of(), Trees.para("p", words), words), language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|of 2 December 2026 and",
                "EN|on December 2, 2026, when",
                "FR|du 2 décembre 2026 et",
                "ES|de 2 de diciembre de 2026 y",
                "RU|от 2 декабря 2026 года и",
                "AR|المؤرخ 2 كانون الأول/ديسمبر 2026 و",
                "AR|المؤرخ ٢ كانون الأول/ديسمبر ٢٠٢٦ و",
                "ZH|于2026年12月2日举行",
                "BE|ад 2 снежня 2026 года",
                "KK|2026 жылғы 2 желтоқсан",
                "HY|02 դեկտեմբերի, 2026 թ."
            })
    void datesOfAllLanguagesAreOne(Language language, String words) {
        assertThat(of(words, language).dates()).containsExactly("2026-12-02");
        assertThat(of(words, language).numbers()).isEmpty();
    }

    @Test
    void theFirstOfAMonthAndLooseMonthsAreDates() {
        assertThat(of("le 1er mai 2027", FR).dates()).containsExactly("2027-05-01");
        assertThat(of("in October 2002", EN).dates())
                .isEqualTo(of("2002年10月", ZH).dates());
        assertThat(of("on 18 March", EN).dates()).isEqualTo(of("3月18日", ZH).dates());
    }

    @Test
    void anArabicMonthWhoseTwoNamesDifferIsNoDate() {
        assertThat(of("2 كانون الثاني/ديسمبر 2026", AR).dates()).containsExactly("2026-??-02");
    }

    @Test
    void numbersAreTheirValues() {
        assertThat(of("some 12,500 persons", EN).numbers()).containsExactly("12500");
        assertThat(of("около 12 500 человек", RU).numbers()).containsExactly("12500");
        assertThat(of("unas 12.500 personas", ES).numbers()).containsExactly("12500");
        assertThat(of("quelque 12\u202F500 personnes", FR).numbers()).containsExactly("12500");
        assertThat(of("نحو ١٢٬٥٠٠ شخص", AR).numbers()).containsExactly("12500");
        assertThat(of("1.25万人", ZH).numbers()).containsExactly("12500");
        assertThat(of("2.5 million dollars", EN).numbers())
                .isEqualTo(of("2,5 миллиона долларов", RU).numbers());
        assertThat(of("paragraphs 10 and 11", EN).numbers())
                .isEqualTo(of("第10和第11段", ZH).numbers());
        assertThat(of("for the period 2027–2029", EN).numbers())
                .isEqualTo(of("2027-2029年期间", ZH).numbers());
    }

    @Test
    void symbolsAreNoNumbers() {
        Signature english = of("resolutions 73/331, 77/253 B and A/RES/79/10; 1631 (2005); A/81/900-S/2026/900.", EN);

        assertThat(english.symbols())
                .containsExactly("1631(2005)", "73/331", "77/253B", "A/81/900-S/2026/900", "A/RES/79/10");
        assertThat(english.numbers()).isEmpty();
        assertThat(of("第73/331号、第1631(2005)号决议", ZH).symbols()).containsExactly("1631(2005)", "73/331");
        assertThat(of("قراراتها 73/331 و 75/276", AR).symbols()).containsExactly("73/331", "75/276");
    }

    @Test
    void spelledNumbersAreKnown() {
        assertThat(Numbers.isSpelled("35", "the thirty-five years", EN)).isTrue();
        assertThat(Numbers.isSpelled("35", "三十五周年", ZH)).isTrue();
        assertThat(Numbers.isSpelled("35", "за тридцать пять лет", RU)).isTrue();
        assertThat(Numbers.isSpelled("35", "the years", EN)).isFalse();
    }

    @Test
    void bracketsAndQuotationsMustClose() {
        assertThat(of("(a) “quoted” [open]", EN).balanced()).isTrue();
        assertThat(of("a) premièrement « cité »", FR).balanced()).isTrue();
        assertThat(of("an (open one", EN).balanced()).isFalse();
        assertThat(of("an “open one", EN).balanced()).isFalse();
        assertThat(of("an [open one", EN).balanced()).isFalse();
    }
}
