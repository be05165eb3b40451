package org.travaux.signature.dss.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.VerificationReport.Verdict;
import org.travaux.packaging.internal.SealedFileVerification;
import org.travaux.packaging.internal.SealedSample;
import org.travaux.signature.SignatureLevel;
import org.travaux.signature.SignatureReport;

/** A key of an organization's own, with its time-stamping authority and its revocation sources. */
class ConfiguredKeyTest {
    @TempDir
    static Path directory;

    private static Secretariat secretariat;
    private static Desk atT;
    private static Desk atLt;

    @BeforeAll
    static void open() throws Exception {
        secretariat = new Secretariat(directory, Desk.NOW.minus(Duration.ofDays(2)), Desk.NOW.plus(Duration.ofDays(2)));
        atT = new Desk(directory.resolve("t"), () -> Desk.NOW, secretariat.config());
        atLt = new Desk(
                directory.resolve("lt"), () -> Desk.NOW, secretariat.config().withRevocation());
    }

    @AfterAll
    static void close() {
        secretariat.close();
    }

    @Test
    void signsAtLevelTInItsOwnName() {
        SignatureReport report = signedPdf(atT);

        assertThat(report.verdict()).as(report.toString()).isEqualTo(SignatureReport.Verdict.VALID);
        assertThat(report.level()).contains(SignatureLevel.T);
        assertThat(report.signer()).isEqualTo("Test Clerk, Test Secretariat");
        assertThat(report.stampedBy()).contains("Test Time Stamps, Test Secretariat");
        assertThat(report.demonstration()).isFalse();
        assertThat(report.remarks()).anyMatch(remark -> remark.contains("No revocation data"));
    }

    @Test
    void keepsRevocationInsideWhereItIsAsked() {
        SignatureReport report = signedPdf(atLt);

        assertThat(report.verdict()).as(report.toString()).isEqualTo(SignatureReport.Verdict.VALID);
        assertThat(report.level()).contains(SignatureLevel.LTA);
        assertThat(report.remarks()).noneMatch(remark -> remark.contains("No revocation data"));
    }

    @Test
    void sealsPackagesThatVerifyAtBothLevels() {
        for (Desk desk : new Desk[] {atT, atLt}) {
            SealedSample sample = new SealedSample(desk.signer, Desk.pdf("Welcomes the report;"));
            SortedMap<String, byte[]> entries = SealedSample.signed(sample.parts(), desk.signer);

            VerificationReport report =
                    new SealedFileVerification(new DssVerifier()).verify(SealedSample.container(entries), desk.trust());

            assertThat(report.findings()).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.VALID);
        }
    }

    @Test
    void isBrokenByAnyByteOfWhatItsRevocationAdds() {
        byte[] signed = atLt.signer.signPdf(Desk.pdf("Welcomes the report;"), "Certified true copy");
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int hole = text.lastIndexOf('<', text.lastIndexOf("000000000000000000000"));
        int start = text.lastIndexOf("%%EOF", text.lastIndexOf("%%EOF", hole) - 1);
        for (int at = start + 6; at < signed.length; at += at < hole ? 211 : 1999) {
            byte[] touched = signed.clone();
            touched[at] ^= 1;
            assertThat(atLt.verifier.verifyPdf(touched, atLt.trust()))
                    .as("byte %d of %d", at, signed.length)
                    .allMatch(report -> report.verdict() == SignatureReport.Verdict.BROKEN);
        }
    }

    @Test
    void isBrokenByEveryFifthOctetOfASealThatCarriesRevocation() {
        SortedMap<String, byte[]> parts = new TreeMap<>(Map.of("manifest.json", new byte[] {'{', '}'}));
        SortedMap<String, byte[]> entries = SealedSample.signed(parts, atLt.signer);
        String name = "META-INF/signature001.p7s";
        byte[] list = entries.get("META-INF/ASiCManifest001.xml");
        byte[] seal = entries.get(name);
        assertThat(CmsSeal.fault(seal, list, atLt.trust().certificates())).isEmpty();
        for (int at = 0; at < seal.length; at += 5) {
            byte[] touched = seal.clone();
            touched[at] ^= 1;
            assertThat(CmsSeal.fault(touched, list, atLt.trust().certificates()))
                    .as("octet %d of %d", at, seal.length)
                    .isPresent();
        }
    }

    private static SignatureReport signedPdf(Desk desk) {
        byte[] signed = desk.signer.signPdf(Desk.pdf("Welcomes the report;"), "Certified true copy");
        var reports = desk.verifier.verifyPdf(signed, desk.trust());
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }
}
