package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.base.RealData;
import org.travaux.itest.Distribution.Outcome;

/** The main job with files of a person's own, against one running product. */
class OwnFilesIT {
    private static final Path DATA = Distribution.folder("own files");

    @BeforeAll
    static void start() {
        Outcome up = Distribution.travaux(
                "up", "--demo", "--port", Integer.toString(Distribution.freePort()), "--data", DATA.toString());
        assertThat(up.exit()).as(up.text()).isZero();
    }

    @AfterAll
    static void stop() {
        Distribution.travaux("down", "--data", DATA.toString());
    }

    private static Outcome mainJob(Path... files) {
        List<String> arguments = new ArrayList<>(List.of("main-job", "--data", DATA.toString()));
        Stream.of(files).map(Path::toString).forEach(arguments::add);
        return Distribution.travaux(arguments.toArray(String[]::new));
    }

    private static Path real(String name) {
        return RealData.folder().resolve("csto-cooperation/" + name + ".akn.xml");
    }

    private static long packages() throws IOException {
        Path folder = DATA.resolve("packages");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A_RES_73_331", "A_RES_75_276", "A_RES_77_13", "A_RES_79_10"})
    void goTheWholeWayInADossierOfTheirOwn(String name) {
        Outcome first = mainJob(real(name));
        Outcome second = mainJob(real(name));

        assertThat(first.exit()).as(first.text()).isZero();
        assertThat(first.text())
                .contains("Opened dossier", "everything in it understood", "Left empty until somebody fills it")
                .contains("Verified: valid");
        assertThat(second.exit()).as(second.text()).isZero();
        assertThat(second.text()).contains("Using dossier", "Already there", "Verified: valid");
    }

    @Test
    void aDraftIsRefusedAPackageAndItsOpenPlacesAreNamed() throws IOException {
        long before = packages();

        Outcome refused = mainJob(real("DRAFT_81_seed"));

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.text())
                .containsOnlyOnce("No package, because")
                .containsOnlyOnce("symbol: A fact about the document still holds an open place: [TBC]")
                .containsOnlyOnce(
                        "PP11: The text still holds an open place to be decided or filled: [2021–2025] [2026–2030]")
                .doesNotContain("agendaTitle", "text.open-place")
                .contains("travaux: There is no package of");
        assertThat(packages()).isEqualTo(before);
    }

    @Test
    void theLanguagesOfOneWorkAreOneDocument() throws IOException {
        Path samples = Path.of(System.getProperty("travaux.distribution"), "samples");
        Path folder = Distribution.folder("languages");
        for (String language : List.of("fra", "eng", "rus")) {
            Files.copy(
                    samples.resolve("anniversary-draft." + language + ".akn.xml"), folder.resolve(language + ".xml"));
        }

        Outcome three = mainJob(folder.resolve("fra.xml"), folder.resolve("eng.xml"), folder.resolve("rus.xml"));

        assertThat(three.exit()).as(three.text()).isZero();
        assertThat(three.text()).containsOnlyOnce("dossier").contains("in en, fr, ru", "Verified: valid");
    }

    @Test
    void whatCannotBeImportedIsRefusedInOneSentenceWithNothingBegun() throws IOException {
        Path folder = Distribution.folder("no text");
        Path empty = Files.createFile(folder.resolve("empty.xml"));
        Path page = Files.writeString(folder.resolve("page.xml"), "<html/>");
        Path broken = Files.writeString(
                folder.resolve("broken.xml"),
                "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<p>");

        for (Path file : List.of(folder, empty, page, broken, folder.resolve("none.xml"))) {
            Outcome refused = mainJob(file);

            assertThat(refused.exit()).as(file.toString()).isEqualTo(2);
            assertThat(refused.text()).contains(file.toString()).hasLineCount(1);
        }
        assertThat(mainJob(broken).text()).contains("line 2");
    }

    @Test
    void twoFilesOfOneLanguageAreRefused() throws IOException {
        Path sample = Path.of(System.getProperty("travaux.distribution"), "samples", "anniversary-draft.eng.akn.xml");
        Path copy = Files.copy(sample, Distribution.folder("twice").resolve("copy.xml"));

        Outcome refused = mainJob(sample, copy);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.text()).contains("give one of them").hasLineCount(1);
    }
}
