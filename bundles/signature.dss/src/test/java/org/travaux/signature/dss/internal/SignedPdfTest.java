package org.travaux.signature.dss.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.signature.SignatureLevel;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.SignatureReport.Verdict;
import org.travaux.signature.TrustAnchors;

class SignedPdfTest {
    @TempDir
    static Path directory;

    private static Desk desk;
    private static byte[] signed;

    @BeforeAll
    static void sign() {
        desk = new Desk(directory);
        signed = desk.signer.signPdf(Desk.pdf("Welcomes the report;"), "Certified true copy");
    }

    @Test
    void isValidAtLevelTUnderItsOwnAuthority() {
        SignatureReport report = only(desk.verifier.verifyPdf(signed, desk.trust()));

        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.VALID);
        assertThat(report.level()).contains(SignatureLevel.T);
        assertThat(report.stamped()).isPresent();
        assertThat(report.demonstration()).isTrue();
        assertThat(report.signer()).contains("DEMONSTRATION");
    }

    @Test
    void isUntrustedWhereNobodyTrustsItsAuthority() {
        assertThat(only(desk.verifier.verifyPdf(signed, new TrustAnchors(List.of())))
                        .verdict())
                .isEqualTo(Verdict.UNTRUSTED);
    }

    @Test
    void isValidWithTwoSigners() {
        byte[] twice = desk.signer.signPdf(signed, "Second copy");

        assertThat(desk.verifier.verifyPdf(twice, desk.trust()))
                .extracting(SignatureReport::verdict)
                .containsExactly(Verdict.VALID, Verdict.VALID);
    }

    @Test
    void isBrokenByOneByteAnywhere() {
        for (int at = 10; at < signed.length; at += 997) {
            byte[] touched = signed.clone();
            touched[at] ^= 1;
            assertThat(desk.verifier.verifyPdf(touched, desk.trust()))
                    .as("byte %d of %d", at, signed.length)
                    .allMatch(r -> r.verdict() == Verdict.BROKEN);
        }
    }

    @Test
    void isBrokenByWhatIsAppended() {
        byte[] longer = java.util.Arrays.copyOf(signed, signed.length + 20);
        assertThat(only(desk.verifier.verifyPdf(longer, desk.trust())).verdict())
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    void isBrokenByAByteBehindTheSignatureInItsHole() {
        byte[] touched = signed.clone();
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int hole = text.indexOf("00000000000000000000");
        touched[hole + 10] = '1';
        assertThat(only(desk.verifier.verifyPdf(touched, desk.trust())).verdict())
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    void hasNoReportWhereNobodySigned() {
        assertThat(desk.verifier.verifyPdf(Desk.pdf("unsigned"), desk.trust())).isEmpty();
    }

    @Test
    void isValidForPoppler() throws IOException, InterruptedException {
        Path file = Files.write(directory.resolve("signed.pdf"), signed);
        Process pdfsig = new ProcessBuilder("pdfsig", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(pdfsig.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        pdfsig.waitFor();

        assertThat(said).contains("Signature is Valid");
    }

    private static SignatureReport only(List<SignatureReport> reports) {
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }
}
