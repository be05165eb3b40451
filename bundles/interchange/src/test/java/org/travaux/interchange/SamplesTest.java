package org.travaux.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.travaux.base.Language;
import org.travaux.base.RealData;
import org.travaux.document.Finding;
import org.travaux.document.ImportedText;
import org.travaux.document.Manuscript;
import org.travaux.editorial.Form;

/** The samples we ship must come in whole in every language. */
class SamplesTest {
    static byte[] sample(Language language) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path file = up.resolve(
                    "karaf-assembly/src/main/resources/samples/anniversary-draft." + language.iso3() + ".akn.xml");
            if (Files.exists(file)) {
                try {
                    return Files.readAllBytes(file);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        throw new AssertionError("the samples are part of the checkout");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "ZH", "EN", "FR", "RU", "ES"})
    void comeInWithoutLossAndGoOutTheSame(Language language) {
        ImportedText imported = RoundTrip.read(sample(language));

        assertThat(imported.report())
                .filteredOn(n -> n.severity() != Finding.Severity.INFO)
                .isEmpty();
        assertThat(imported.report())
                .filteredOn(n -> !n.code().equals("import.metadata-not-kept"))
                .isEmpty();
        Manuscript manuscript = imported.manuscript();
        assertThat(manuscript.language()).isEqualTo(language);
        byte[] file = RoundTrip.write(manuscript);
        assertThat(RoundTrip.read(file).manuscript().tree().toJson())
                .isEqualTo(manuscript.tree().toJson());
        assertThat(RoundTrip.read(file).manuscript()).isEqualTo(manuscript);
        assertThat(RoundTrip.read(file).report()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "ZH", "EN", "FR", "RU", "ES"})
    void goOutValid(Language language) {
        RoundTrip.validate(
                RoundTrip.write(RoundTrip.read(sample(language)).manuscript()),
                RealData.folder().resolve("akn/akomantoso30.xsd"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "ZH", "EN", "FR", "RU", "ES"})
    void haveTheirFormInOrder(Language language) {
        assertThat(Form.check(RoundTrip.read(sample(language)).manuscript())).noneMatch(Finding::blocks);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "ZH", "FR", "RU", "ES"})
    void shareTheirIds(Language language) {
        Manuscript english = RoundTrip.read(sample(Language.EN)).manuscript();

        ImportedText aligned = new StructureAligner().align(english.tree(), RoundTrip.read(sample(language)));

        assertThat(aligned.manuscript())
                .isEqualTo(RoundTrip.read(sample(language)).manuscript());
        assertThat(aligned.report()).noneMatch(note -> note.code().startsWith("alignment."));
    }

    @Test
    void readAsPrinted() {
        String text = new String(
                new PlainTextWriter().write(RoundTrip.read(sample(Language.EN)).manuscript()), StandardCharsets.UTF_8);

        assertThat(text)
                .contains("\n\n4. Encourages the United Nations")
                .contains("\n\n    (a) Peacekeeping, including:\n\n        (i) The exchange")
                .contains("I. Areas of practical cooperation")
                .contains("paragraphs 10 and 11 above are to be met")
                .contains("\n\n61st plenary meeting\n\n2 December 2026\n\nAnnex Calendar of events")
                .endsWith("⁶ Resolution 60/288.\n");
    }
}
