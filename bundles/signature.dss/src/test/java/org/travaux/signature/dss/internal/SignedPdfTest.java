package org.travaux.signature.dss.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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
    void isUntrustedWhereTheDemonstrationOfAnotherHouseIsTrusted(@TempDir Path house) {
        SignatureReport report = only(desk.verifier.verifyPdf(signed, new Desk(house).trust()));

        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.UNTRUSTED);
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

    /** Every third hexadecimal digit, so that both of an octet have their turn. Our own look at the bytes finds each; a sample of it goes through the whole verifier. */
    @Test
    void isBrokenByAnyOctetOfItsSignature() {
        List<BigInteger> range = rangeOf(signed);
        int hole = range.get(1).intValue();
        int last = lastDigitOfSignature(hole);
        for (int at = hole; at < last; at += 3) {
            byte[] touched = signed.clone();
            touched[at] = (byte) (touched[at] == '0' ? '1' : '0');
            assertThat(PdfSeal.fault(touched, range, false, true, desk.trust().certificates()))
                    .as("byte %d of %d", at - hole, last - hole)
                    .isPresent();
            if (at % 199 == 0) {
                assertThat(desk.verifier.verifyPdf(touched, desk.trust()))
                        .allMatch(report -> report.verdict() == Verdict.BROKEN);
            }
        }
    }

    @Test
    void isBrokenByAnyByteOfItsSignatureDictionary() {
        int hole = rangeOf(signed).get(1).intValue();
        int start = new String(signed, 0, hole, StandardCharsets.ISO_8859_1).lastIndexOf("obj");
        String rest = new String(signed, StandardCharsets.ISO_8859_1);
        int afterHole = rest.indexOf('>', hole);
        for (int at = start; at < rest.indexOf("endobj", afterHole); at = at == hole ? afterHole : at + 1) {
            byte[] touched = signed.clone();
            touched[at] ^= 1;
            assertThat(desk.verifier.verifyPdf(touched, desk.trust()))
                    .as("byte %d, '%c'", at, signed[at])
                    .allMatch(report -> report.verdict() == Verdict.BROKEN);
        }
    }

    @Test
    void isBrokenByWhatIsAppended() {
        byte[] longer = Arrays.copyOf(signed, signed.length + 20);
        SignatureReport report = only(desk.verifier.verifyPdf(longer, desk.trust()));

        assertThat(report.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(report.remarks().get(0)).contains("20 bytes were appended");
    }

    @Test
    void namesAnUpdateThatCameAfterIt() throws IOException {
        byte[] updated = updated(signed);
        SignatureReport report = only(desk.verifier.verifyPdf(updated, desk.trust()));

        assertThat(report.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(report.remarks().get(0)).contains("an update of " + (updated.length - signed.length) + " bytes");
    }

    @Test
    void isBrokenByAnUpdateThatAnotherSignatureCovers() throws IOException {
        byte[] twice = desk.signer.signPdf(updated(signed), "Second copy");

        assertThat(desk.verifier.verifyPdf(twice, desk.trust()))
                .extracting(SignatureReport::verdict)
                .containsExactly(Verdict.BROKEN, Verdict.VALID);
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

    /** Turns the page by an incremental update. */
    private static byte[] updated(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getPage(0).setRotation(90);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<BigInteger> rangeOf(byte[] pdf) {
        Matcher matcher = Pattern.compile("/ByteRange *\\[ *(\\d+) (\\d+) (\\d+) (\\d+) *\\]")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        assertThat(matcher.find()).isTrue();
        return IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new BigInteger(matcher.group(i)))
                .toList();
    }

    /** The hole goes on with zeros, of which one is as good as another. */
    private static int lastDigitOfSignature(int hole) {
        int at = new String(signed, StandardCharsets.ISO_8859_1).indexOf('>', hole);
        while (signed[at - 1] == '0') {
            at--;
        }
        return at + 4;
    }

    private static SignatureReport only(List<SignatureReport> reports) {
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }
}
