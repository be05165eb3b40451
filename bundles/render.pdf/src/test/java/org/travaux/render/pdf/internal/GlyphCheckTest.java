package org.travaux.render.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Authenticity;
import org.travaux.document.DocumentType;
import org.travaux.document.Finding;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.MetadataField;
import org.travaux.document.TextSchema;

class GlyphCheckTest {
    private static List<Finding> check(Language language, Metadata facts, String words, String note) {
        Map<String, Object> footnote =
                Map.of("type", "footnote", "attrs", Map.of("id", "n"), "content", List.of(text(note)));
        Map<String, Object> passage =
                Map.of("type", "passage", "attrs", Map.of("id", "b"), "content", List.of(text(words), footnote));
        return Rendered.RENDERER.check(new Manuscript(
                DocumentType.STATEMENT,
                facts,
                language,
                language,
                Authenticity.AUTHENTIC,
                Optional.empty(),
                TextSchema.schema()
                        .nodeFromJson(Map.of(
                                "type",
                                "doc",
                                "content",
                                List.of(
                                        Map.of("type", "title"),
                                        Map.of("type", "operativePart", "content", List.of(passage)))))));
    }

    private static Map<String, Object> text(String words) {
        return Map.of("type", "text", "text", words);
    }

    @Test
    void namesTheCharactersAndTheParagraph() {
        List<Finding> found = check(Language.EN, Metadata.EMPTY, "a \uD83D\uDE00 b \uD83D\uDE00", "\u0540");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo("text.no-glyph");
        assertThat(found.get(0).blocks()).isTrue();
        assertThat(found.get(0).block()).hasValue(new BlockId("b"));
        assertThat(found.get(0).details())
                .containsEntry("text", "\u0540 (U+0540), \uD83D\uDE00 (U+1F600)")
                .containsEntry("places", "3");
    }

    @Test
    void looksAtTheFactsOfTheLanguageToo() {
        Metadata facts = Metadata.EMPTY
                .with(MetadataField.SYMBOL, "A/81/L.\uD83D\uDE00")
                .with(MetadataField.AGENDA_TITLE, Language.RU, "\uD83D\uDE01");

        assertThat(check(Language.EN, facts, "a", "b"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.block()).isEmpty())
                .satisfies(finding -> assertThat(finding.details()).containsEntry("places", "1"));
        assertThat(check(Language.RU, facts, "a", "b").get(0).details()).containsEntry("places", "2");
    }

    @Test
    void findsWhatHasANearRelationOrIsNeverSeen() {
        assertThat(check(
                        Language.EN,
                        Metadata.EMPTY,
                        "cafe\u0301 \u2010 \u2212 \u2009 \u200B\u202E \u00AD \uFE0F",
                        "fi № €"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"HY"},
            mode = EnumSource.Mode.EXCLUDE)
    void hasNothingToSayOfOurLanguages(Language language) {
        String words = Map.of(
                        Language.AR, "إذ تشير إلى قرارها ٥٩/٥٠ پ چ گ",
                        Language.ZH, "回顾第㈠项：「和平」",
                        Language.KK, "әғқңөұүһі",
                        Language.KY, "ңөү",
                        Language.TG, "ғӣқӯҳҷ",
                        Language.BE, "ўі")
                .getOrDefault(language, "Œuvre ñ ¿ü? Ёё «»");

        assertThat(check(language, Metadata.EMPTY, words, words)).isEmpty();
    }

    /** An Armenian font is still to be chosen: until then a text in Armenian cannot be issued. */
    @Test
    void refusesArmenian() {
        assertThat(check(Language.HY, Metadata.EMPTY, "Հայաստան", "a")).hasSize(1);
    }
}
