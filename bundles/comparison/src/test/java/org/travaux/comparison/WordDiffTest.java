package org.travaux.comparison;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.base.Language.AR;
import static org.travaux.base.Language.EN;
import static org.travaux.base.Language.RU;
import static org.travaux.base.Language.ZH;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.travaux.base.Language;
import org.travaux.comparison.Change.Op;

class WordDiffTest {
    private static String diff(String before, String after, Language language) {
        return WordDiff.between(before, after, language).stream()
                .map(c -> switch (c.op()) {
                    case EQUAL -> c.text();
                    case DELETE -> "[-" + c.text() + "-]";
                    case INSERT -> "[+" + c.text() + "+]";
                })
                .collect(joining());
    }

    @Test
    void equalTextsAreOneRun() {
        assertThat(diff("Decides to go on", "Decides to go on", EN)).isEqualTo("Decides to go on");
        assertThat(WordDiff.between("", "", EN)).isEmpty();
    }

    @Test
    void aChangedWordIsDeletedAndInserted() {
        assertThat(diff("Welcomes the results achieved", "Welcomes the progress achieved", EN))
                .isEqualTo("Welcomes the [-results-][+progress+] achieved");
    }

    @Test
    void anAddedWordIsInserted() {
        assertThat(diff("the efforts of States", "the joint efforts of States", EN))
                .isEqualTo("the [+joint +]efforts of States");
    }

    @Test
    void changesThatOnlyAShortWordSeparatesAreOne() {
        assertThat(diff("the peace of nations remains", "the security of peoples remains", EN))
                .isEqualTo("the [-peace of nations-][+security of peoples+] remains");
    }

    @Test
    void changesFurtherApartStayApart() {
        assertThat(diff("peace among all the nations", "security among all the peoples", EN))
                .isEqualTo("[-peace-][+security+] among all the [-nations-][+peoples+]");
    }

    @Test
    void aSymbolIsNeverTorn() {
        assertThat(diff("see A/RES/79/10, annex", "see A/RES/79/11, annex", EN))
                .isEqualTo("see [-A/RES/79/10-][+A/RES/79/11+], annex");
    }

    @Test
    void aNumberIsNeverTorn() {
        assertThat(diff("some 2,000 persons", "some 2,500 persons", EN)).isEqualTo("some [-2,000-][+2,500+] persons");
        assertThat(diff("около 12 000 человек", "около 12 500 человек", RU))
                .isEqualTo("около [-12 000-][+12 500+] человек");
    }

    @Test
    void aDateIsNeverTorn() {
        assertThat(diff("of 2 December 2026, and", "of 3 December 2026, and", EN))
                .isEqualTo("of [-2 December 2026-][+3 December 2026+], and");
        assertThat(diff("在2026年12月2日举行", "在2026年12月3日举行", ZH)).isEqualTo("在[-2026年12月2日-][+2026年12月3日+]举行");
        assertThat(diff("في 2 كانون الأول/ديسمبر 2026 إلى", "في 3 كانون الأول/ديسمبر 2026 إلى", AR))
                .isEqualTo("في [-2 كانون الأول/ديسمبر 2026-][+3 كانون الأول/ديسمبر 2026+] إلى");
    }

    @Test
    void chineseIsComparedByCharacter() {
        assertThat(diff("欢迎所取得的成果", "欢迎所取得的进展", ZH)).isEqualTo("欢迎所取得的[-成果-][+进展+]");
    }

    @Test
    void anArabicWordKeepsItsClitics() {
        assertThat(diff("ترحب بالتعاون الدولي", "ترحب بالحوار الدولي", AR))
                .isEqualTo("ترحب [-بالتعاون-][+بالحوار+] الدولي");
    }

    @Test
    void thePiecesGiveBothTexts() {
        Random random = new Random(7);
        String[] words = {"peace ", "of ", "12,5 ", "A/79/1, ", "мира ", "和平", "سلام ", "\n", "a", "–"};
        for (int round = 0; round < 500; round++) {
            String before = random.ints(random.nextInt(12), 0, words.length)
                    .mapToObj(i -> words[i])
                    .collect(joining());
            String after = random.ints(random.nextInt(12), 0, words.length)
                    .mapToObj(i -> words[i])
                    .collect(joining());

            List<Change> changes = WordDiff.between(before, after, EN);

            assertThat(without(changes, Op.INSERT)).isEqualTo(before);
            assertThat(without(changes, Op.DELETE)).isEqualTo(after);
            assertThat(changes).noneMatch(c -> c.text().isEmpty());
        }
    }

    @Test
    void beyondTheLimitTheMiddleIsOneChange() {
        String before = "start " + many("a") + "end";
        String after = "start " + many("b") + "end";

        assertThat(WordDiff.between(before, after, EN))
                .extracting(Change::op)
                .containsExactly(Op.EQUAL, Op.DELETE, Op.INSERT, Op.EQUAL);
    }

    private static String many(String letter) {
        return IntStream.range(0, WordDiff.LIMIT)
                .mapToObj(i -> letter.repeat(1 + i % 7) + " ")
                .collect(joining());
    }

    private static String without(List<Change> changes, Op op) {
        return changes.stream().filter(c -> c.op() != op).map(Change::text).collect(joining());
    }

    @Test
    void wordsAreCountedWithoutTheirPunctuation() {
        assertThat(WordDiff.words("Recalling its resolution 79/10, of 18 November 2024;", Language.EN))
                .isEqualTo(6);
        assertThat(WordDiff.words("回顾其决议。", Language.ZH)).isEqualTo(5);
        assertThat(WordDiff.words(" — ", Language.EN)).isZero();
    }
}
