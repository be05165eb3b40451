package org.travaux.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.travaux.base.Language;
import org.travaux.document.DocumentType;
import org.travaux.document.MetadataField;

class MastheadTest {
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("number", "79/10"),
            Map.entry("symbol", "A/RES/79/10"),
            Map.entry("session", "79"),
            Map.entry("agendaItem", "125 (t)"),
            Map.entry("agendaTitle.en", "Cooperation"),
            Map.entry("adoptionDate", "2024-11-18"),
            Map.entry("issueDate", "2024-11-19"),
            Map.entry("draftSymbol", "A/79/L.11"),
            Map.entry("meeting", "39"),
            Map.entry("jobNumber", "24-21660"));

    private static Masthead resolution(Language language) {
        return Masthead.of(
                Texts.manuscript(DocumentType.RESOLUTION, language, Texts.resolution("Welcomes them"), FACTS));
    }

    @Test
    void composesTheLinesOfAnAdoptedResolution() {
        Masthead lines = resolution(Language.EN);

        assertThat(lines.organization()).hasValue("United Nations");
        assertThat(lines.distribution()).hasValue("Distr.: General");
        assertThat(lines.date()).hasValue("19 November 2024");
        assertThat(lines.session()).hasValue("Seventy-ninth session");
        assertThat(lines.agendaItem()).hasValue("Agenda item 125 (t)");
        assertThat(lines.adopted()).hasValue("Resolution adopted by the General Assembly on 18 November 2024");
        assertThat(lines.reference()).hasValue("[without reference to a Main Committee (A/79/L.11)]");
        assertThat(lines.title()).isEqualTo("79/10. Cooperation");
        assertThat(lines.closing()).containsExactly("39th plenary meeting", "18 November 2024");
        assertThat(lines.page(2, 4)).isEqualTo("2/4");
        assertThat(lines.missing()).isEmpty();
        assertThat(lines.original()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en | Seventy-ninth session            | Agenda item 125 (t)          | 39th plenary meeting       | 18 November 2024
            fr | Soixante-dix-neuvième session    | Point 125 t) de l’ordre du jour | 39e séance plénière     | 18 novembre 2024
            es | Septuagésimo noveno período de sesiones | Tema 125 t) del programa | 39ª sesión plenaria      | 18 de noviembre de 2024
            ru | Семьдесят девятая сессия         | Пункт 125 t) повестки дня    | 39-е пленарное заседание   | 18 ноября 2024 года
            zh | 第七十九届会议                    | 议程项目125(t)                | 第39次全体会议              | 2024年11月18日
            ar | الدورة التاسعة والسبعون           | البند 125 (ر) من جدول الأعمال | الجلسة العامة 39           | 18 تشرين الثاني/نوفمبر 2024
            """)
    void speaksEachLanguage(String tag, String session, String item, String meeting, String date) {
        Masthead lines = resolution(Language.of(tag));

        assertThat(lines.session()).hasValue(session);
        assertThat(lines.agendaItem()).hasValue(item);
        assertThat(lines.closing()).containsExactly(meeting, date);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 81, Quatre-vingt-unième session",
        "fr, 71, Soixante et onzième session",
        "fr, 80, Quatre-vingtième session",
        "fr, 21, Vingt et unième session",
        "fr, 1, Première session",
        "fr, 91, Quatre-vingt-onzième session",
        "ar, 81, الدورة الحادية والثمانون",
        "ar, 80, الدورة الثمانون",
        "ar, 12, الدورة الثانية عشرة",
        "ru, 81, Восемьдесят первая сессия",
        "es, 81, Octogésimo primer período de sesiones",
        "zh, 81, 第八十一届会议",
        "en, 81, Eighty-first session"
    })
    void spellsSessions(String tag, String session, String line) {
        assertThat(Masthead.of(Texts.manuscript(
                                DocumentType.RESOLUTION,
                                Language.of(tag),
                                Texts.resolution("x"),
                                Map.of("session", session)))
                        .session())
                .hasValue(line);
    }

    @Test
    void composesTheLinesOfADraft() {
        Masthead lines = Masthead.of(Texts.manuscript(
                DocumentType.RESOLUTION_DRAFT,
                Language.FR,
                Texts.resolution("x"),
                Map.of("symbol", "A/81/L.12", "sponsors.fr", "Arménie", "draftDate", "2026-10-01")));

        assertThat(lines.distribution()).hasValue("Distr. limitée");
        assertThat(lines.date()).hasValue("1er octobre 2026");
        assertThat(lines.original()).hasValue("Original : anglais");
        assertThat(lines.sponsors()).hasValue("Arménie\u00a0:* projet de résolution");
        assertThat(lines.sponsorNote().orElseThrow()).startsWith("* ");
        assertThat(lines.missing())
                .containsExactly(
                        MetadataField.SESSION,
                        MetadataField.AGENDA_ITEM,
                        MetadataField.AGENDA_TITLE,
                        MetadataField.JOB_NUMBER);
    }

    @Test
    void namesTheFormulaeNobodyHasConfirmed() {
        assertThat(resolution(Language.AR).unconfirmed()).contains("session", "adopted", Masthead.APPARATUS);
    }

    @Test
    void fallsBackToEnglishAndSaysSo() {
        Masthead lines = resolution(Language.HY);

        assertThat(lines.session()).hasValue("Seventy-ninth session");
        assertThat(lines.unconfirmed()).contains(Masthead.NO_FORMULAE, Masthead.APPARATUS);
    }
}
