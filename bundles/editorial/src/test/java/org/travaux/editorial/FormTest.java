package org.travaux.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.editorial.Texts.node;
import static org.travaux.editorial.Texts.note;
import static org.travaux.editorial.Texts.placeholder;
import static org.travaux.editorial.Texts.repeat;
import static org.travaux.editorial.Texts.resolution;
import static org.travaux.editorial.Texts.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.base.Language;
import org.travaux.document.DocumentType;
import org.travaux.document.Finding;
import org.travaux.prose.Node;

class FormTest {
    private static final Map<String, String> FACTS = Map.of(
            "number", "81/1", "symbol", "A/RES/81/1", "session", "81", "adoptionDate", "2026-12-02", "meeting", "61");
    private static final Node LEAD = text("Welcomes", "lead");

    private static List<Finding> check(Language language, Object... words) {
        return Form.check(Texts.manuscript(DocumentType.RESOLUTION, language, resolution(words), FACTS)).stream()
                .filter(f -> !f.code().equals("metadata.missing"))
                .toList();
    }

    private static List<String> codes(Object... words) {
        return check(Language.EN, words).stream().map(Finding::code).toList();
    }

    @Test
    void findsNothingInAGoodText() {
        assertThat(codes(LEAD, " the report of 18 November 2024 for 2021–2025,", note("n", "A/79/302."), " as “read”"))
                .isEmpty();
    }

    @Test
    void wantsALead() {
        assertThat(codes("Welcomes it")).containsExactly("form.lead-missing");
    }

    @Test
    void findsTypedPunctuation() {
        assertThat(codes(LEAD, " it;")).containsExactly("form.punctuation-typed");
    }

    @Test
    void findsTypedNumbers() {
        assertThat(codes("3. ", LEAD, " it")).containsExactly("form.label-typed");
    }

    @Test
    void refusesEmptyParagraphs() {
        assertThat(codes()).containsExactly("text.empty-paragraph");
    }

    @Test
    void refusesOpenPlacesHoweverWritten() {
        Node alternatives = node("alternatives", "a", node("alternative", "", "2021"), node("alternative", "", "2026"));

        List<Finding> found = check(
                Language.EN,
                LEAD,
                " ",
                placeholder("to be filled"),
                " and [TBC] in ",
                alternatives,
                text(" now", "insertion"));

        assertThat(found).allMatch(Finding::blocks).extracting(Finding::code).containsOnly("text.open-place");
        assertThat(found)
                .extracting(f -> f.details().get("text"))
                .containsExactly("[to be filled]", "[TBC]", "[2021] [2026]", "");
    }

    @Test
    void refusesOpenPlacesInFacts() {
        List<Finding> found = Form.check(Texts.manuscript(
                DocumentType.RESOLUTION_DRAFT, Language.EN, resolution(LEAD, " it"), Map.of("symbol", "A/81/L.[TBC]")));

        assertThat(found)
                .filteredOn(f -> f.code().equals("metadata.open-place"))
                .extracting(f -> f.details().get("field"))
                .containsExactly("symbol");
    }

    @Test
    void refusesARepeatedMarkWithoutItsNote() {
        assertThat(codes(LEAD, " it", repeat("gone"))).containsExactly("note.repeat-dangling");
    }

    @Test
    void wantsNotesToEndAndMarksInTheirPlace() {
        assertThat(codes(LEAD, " this", note("n", "A/79/302"), ", and that"))
                .containsExactly("note.unclosed", "note.mark-misplaced");
        assertThat(check(Language.FR, LEAD, " ceci", note("n", "A/79/302."), ", et cela"))
                .isEmpty();
    }

    @Test
    void findsSlipsOfWriting() {
        assertThat(codes(LEAD, " 25 July 2019,75/276 in 2021-2025  and \"so\" on July 25, 2019 etc"))
                .containsExactly(
                        "form.range-hyphen",
                        "form.space-missing",
                        "form.space-doubled",
                        "form.quote-straight",
                        "form.quote-straight",
                        "form.date");
    }

    /** Such as were found in issued texts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "75/276 of 28 April 2019,76/290 of 24 June 2022",
                "of 18 December 2020,76/69 of 9 December",
                "of 20 December 2017,74/236 and others",
                "in the area,including its seas"
            })
    void findsAMissingSpace(String words) {
        assertThat(codes(LEAD, " resolutions ", words)).containsExactly("form.space-missing");
    }

    @Test
    void wantsAHyphenBetweenTheTwoSymbolsOfADocument() {
        List<Finding> found = check(Language.EN, LEAD, " this", note("n", "A/73/328–S/2018/592."));

        assertThat(found).extracting(Finding::code).containsExactly("form.symbol-dash");
        assertThat(found.get(0).details()).containsEntry("text", "A/73/328–S/2018/592");
        assertThat(codes(LEAD, " this", note("n", "A/79/302-S/2024/600."))).isEmpty();
    }

    /** What looks like a slip and is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "resolution 79/8 of 19 May 2023",
                "resolution 78/242 B of 28 June 2024",
                "resolution 51/18 of 14 November 1996",
                "resolutions 1631 (2005) and 2758 (XXVI), S-30/1 and ES-11/4",
                "1,995,000 people, 3,019 of them in 2024",
                "documents A/79/302-S/2024/600 and A/C.1/81/L.3/Rev.1",
                "the period 2021–2025, 1 August 2009–31 July 2010",
                "its follow-up: the States’ efforts “to go on”"
            })
    void leavesAloneWhatOnlyLooksLikeASlip(String words) {
        assertThat(codes(LEAD, " ", words)).isEmpty();
    }

    @Test
    void knowsThatElsewhereACommaStandsBeforeDecimals() {
        assertThat(check(Language.RU, LEAD, " рост на 2019,5 тонны")).isEmpty();
        assertThat(check(Language.FR, LEAD, " en 2019,75/276 du"))
                .extracting(Finding::code)
                .containsExactly("form.space-missing");
    }

    @Test
    void namesCharactersThatNobodySees() {
        List<Finding> found = check(Language.EN, LEAD, " a \u202Eword\u202C and a\u0007 bell");

        assertThat(found)
                .filteredOn(f -> f.code().equals("text.invisible"))
                .extracting(f -> f.details().get("text"))
                .containsExactly("U+202E", "U+202C", "U+0007");
    }

    @Test
    void leavesTheMarksThatArabicNeeds() {
        assertThat(check(Language.AR, LEAD, " نص\u200Cآخر A/79/302\u200F")).isEmpty();
    }

    @Test
    void saysWhichParagraphHasALinkToNowhere() {
        Node link = org.travaux.document.TextSchema.schema().node("paragraphLink", Map.of("target", "gone"), List.of());

        List<Finding> found = check(Language.EN, LEAD, " paragraph ", link);

        assertThat(found).extracting(Finding::code).containsExactly("link.dangling");
        assertThat(found.get(0).block()).hasValue(new org.travaux.base.BlockId("op"));
    }

    @Test
    void saysWhichFactsAreMissing() {
        List<Finding> found =
                Form.check(Texts.manuscript(DocumentType.RESOLUTION, Language.EN, resolution(LEAD, " it"), Map.of()));

        assertThat(found)
                .filteredOn(f -> f.code().equals("metadata.missing") && f.blocks())
                .extracting(f -> f.details().get("field"))
                .containsExactlyInAnyOrder("session", "number", "symbol", "adoptionDate", "meeting");
    }
}
