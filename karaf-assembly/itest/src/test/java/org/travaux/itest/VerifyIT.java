package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.itest.Distribution.Outcome;
import org.travaux.testing.VeraPdf;

/** A package of the sample dossier, made by the product, and verified by the command while nothing runs. */
class VerifyIT {
    private static final Path DATA = Distribution.folder("issued");
    private static final Path STRANGER = Distribution.folder("stranger");

    private static Path sealed;

    @BeforeAll
    static void makeAPackage() throws IOException {
        String port = Integer.toString(Distribution.freePort());
        Outcome up = Distribution.travaux("up", "--demo", "--port", port, "--data", DATA.toString());
        assertThat(up.exit()).as(up.text()).isZero();
        Outcome job = Distribution.travaux("main-job", "--data", DATA.toString());
        assertThat(job.exit()).as(job.text()).isZero();
        Distribution.travaux("down", "--data", DATA.toString());
        try (Stream<Path> packages = Files.list(DATA.resolve("packages"))) {
            sealed = packages.findFirst().orElseThrow();
        }
    }

    @AfterAll
    static void stop() {
        Distribution.travaux("down", "--data", DATA.toString());
    }

    @Test
    void aPackageOfOursIsValidAndSaysWhoSignedItWhenAndHow() {
        Outcome said = verify(DATA, sealed);

        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(said.text())
                .contains("Valid: every part is as it was signed.")
                .contains("Demonstration: signed by an authority that Travaux made")
                .containsPattern("Revision: Revision 1, frozen 20\\S+ by Demo Clerk")
                .containsPattern("Signed by: DEMONSTRATION clerk\\b")
                .containsPattern("Under the authority of: DEMONSTRATION root\\b.*\\(trusted here\\)")
                .containsPattern("Time stamps by: DEMONSTRATION time-stamping\\b")
                .contains("Revocation: no revocation data is inside")
                .containsPattern(
                        "Record of the dossier: \\d+ entries, \\d+ of them about this document; the chain holds")
                .containsPattern("en\\.pdf: valid, level T, at 20\\S+, time-stamped 20\\S+");
        assertThat(said.text().lines()).doesNotHaveDuplicates();
    }

    @Test
    void aSignedPdfOfItIsValidToo() throws IOException {
        Outcome said = verify(DATA, pdf("en"));

        assertThat(said.exit()).as(said.text()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void aSignedPdfIsStillPdfAAndPdfUa(String language) throws Exception {
        byte[] signed = Files.readAllBytes(pdf(language));

        assertThat(VeraPdf.failuresOfPdfA2a(signed)).isEmpty();
        assertThat(VeraPdf.failuresOfPdfUa1(signed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void aSignedPdfIsValidForPoppler(String language) throws IOException {
        Outcome said = Distribution.run(Map.of(), "pdfsig", pdf(language).toString());

        assertThat(said.text())
                .contains("Signature Validation: Signature is Valid")
                .contains("Total document signed");
    }

    @Test
    void trustCanBeACertificateOfThePersonsOwn() {
        Outcome said = Distribution.travaux(
                "verify", "--trust", DATA.resolve("data/keys/trust.pem").toString(), sealed.toString());

        assertThat(said.exit()).as(said.text()).isZero();
    }

    @Test
    void whatNobodyHereTrustsEndsWithThree() {
        Outcome said = verify(STRANGER, sealed);

        assertThat(said.exit()).as(said.text()).isEqualTo(3);
        assertThat(said.text()).contains("nobody here trusts");
        assertThat(said.text().lines()).doesNotHaveDuplicates();
    }

    @Test
    void aTouchedPackageEndsWithOneAndNamesThePart() throws IOException {
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[bytes.length / 2] ^= 1;
        Path touched = Files.write(DATA.resolve("touched.asice"), bytes);

        Outcome said = verify(STRANGER, touched);

        assertThat(said.exit()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).containsPattern("Broken: \\S+\\.(pdf|akn\\.xml): ");
    }

    @Test
    void whatIsNeitherPdfNorPackageEndsWithTwo() throws IOException {
        Path text = Files.writeString(DATA.resolve("text.txt"), "A text.");

        assertThat(verify(DATA, text).exit()).isEqualTo(2);
        assertThat(verify(DATA, DATA.resolve("nowhere.pdf")).exit()).isEqualTo(2);
        assertThat(Distribution.travaux("verify", "--trust", text.toString(), sealed.toString())
                        .exit())
                .isEqualTo(2);
    }

    private static Outcome verify(Path data, Path file) {
        return Distribution.travaux("verify", "--data", data.toString(), file.toString());
    }

    private static Path pdf(String language) throws IOException {
        try (ZipFile zip = new ZipFile(sealed.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(e -> e.getName().endsWith("." + language + ".pdf"))
                    .findFirst()
                    .orElseThrow();
            return Files.write(
                    DATA.resolve("one." + language + ".pdf"),
                    zip.getInputStream(entry).readAllBytes());
        }
    }
}
