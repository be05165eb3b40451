package org.travaux.render.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.travaux.base.Language;
import org.travaux.render.pdf.internal.Typesetter.Align;

class TypesetterTest {
    private static final float MEASURE = 366;
    private static final FontShelf FONTS = new FontShelf(Path.of("target", "font-files"));
    private static final String LONG_WORDS = "отмечая межправительственное сотрудничество в области противодействия "
            + "транснациональной организованной преступности и незаконному обороту оружия, сотрудничество между Организацией "
            + "Объединенных Наций и Организацией Договора о коллективной безопасности";

    private static List<Line> lines(String text, Language language, Align align) {
        return new Typesetter(Stylesheet.of(language), FONTS).lines(List.of(piece(text)), MEASURE, 0, align);
    }

    private static Piece piece(String text) {
        return new Piece(text, TextStyle.of(Weight.REGULAR, 10), Optional.empty(), Optional.empty());
    }

    private static String words(Line line) {
        return line.runs().stream().map(Run::text).collect(Collectors.joining());
    }

    private static float end(Line line) {
        Run last = line.runs().get(line.runs().size() - 1);
        return last.x() + last.width();
    }

    @Test
    void losesNoWord() {
        String set = lines(LONG_WORDS, Language.RU, Align.JUSTIFY).stream()
                .map(TypesetterTest::words)
                .collect(Collectors.joining(" "));

        assertThat(set).isEqualToNormalizingWhitespace(LONG_WORDS);
    }

    @Test
    void fillsEveryLineButTheLast() {
        List<Line> lines = lines(LONG_WORDS, Language.RU, Align.JUSTIFY);

        assertThat(lines).hasSizeGreaterThan(2);
        lines.subList(0, lines.size() - 1)
                .forEach(line -> assertThat(end(line)).isBetween(MEASURE - 0.5f, MEASURE + 0.5f));
    }

    @Test
    void dividesAWordThatIsWiderThanTheLineBetweenLetters() {
        List<Line> lines = lines("w".repeat(200) + "e\u0308".repeat(200), Language.EN, Align.START);

        assertThat(lines).hasSizeGreaterThan(3).allSatisfy(line -> assertThat(end(line))
                .isLessThanOrEqualTo(MEASURE + 0.1f));
    }

    @Test
    void setsALineThatIsTooLongSmallerRatherThanLoseItsEnd() {
        String symbol = "A/HRC/RES/ES-11/123/Rev.1/Add.1/Corr.1 and a good deal more of it";

        Line line = new Typesetter(Stylesheet.of(Language.EN), FONTS).line(List.of(piece(symbol)), 100, Align.END);

        assertThat(words(line)).isEqualTo(symbol);
        assertThat(end(line)).isBetween(99f, 100.1f);
    }

    @Test
    void obeysTheControlsOfDirectionThatItDoesNotShow() {
        Line plain = lines("(א) a", Language.EN, Align.START).get(0);
        Line overridden = lines("\u202D(א)\u202C a", Language.EN, Align.START).get(0);

        assertThat(words(overridden)).isEqualTo(words(plain)).doesNotContain("\u202D");
        assertThat(lines("\u202Eab cd\u202C", Language.EN, Align.START).get(0).runs())
                .extracting(Run::x)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void keepsArabicLettersApartWhereANonJoinerStands() {
        assertThat(lines("ب\u200Cب", Language.AR, Align.START).get(0).runs()).hasSize(2);
        assertThat(lines("بب", Language.AR, Align.START).get(0).runs()).hasSize(1);
    }

    @Test
    void showsASquareWhereNoFontHasACharacter() {
        assertThat(words(lines("a \uD83D\uDE00 b", Language.EN, Align.START).get(0)))
                .isEqualTo("a \u25A1 b");
    }

    @Test
    void setsALetterAndItsAccentAsOne() {
        assertThat(words(lines("cafe\u0301", Language.EN, Align.START).get(0))).isEqualTo("café");
    }
}
