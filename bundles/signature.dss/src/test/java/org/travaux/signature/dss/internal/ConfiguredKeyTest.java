package org.travaux.signature.dss.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.travaux.signature.Signer;
import org.travaux.signature.SigningAuthority;

/** A key of an organization's own, with its time-stamping authority and its revocation sources. */
class ConfiguredKeyTest {
    private static final int SHA256_WITH_RSA = 11;
    private static final int RSA = 1;
    /** What stands before the wrapped answer of a responder, the parameters of an algorithm, and the content of a stamp. */
    private static final String ANSWER = "0A0100";

    private static final String ALGORITHM = "2A864886F70D01010B";
    private static final String STAMPED = "060B2A864886F70D0109100104A071";

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
    void mayVouchForItself() throws Exception {
        Desk own = new Desk(directory.resolve("own"), () -> Desk.NOW, secretariat.selfSigned(directory));

        SignatureReport report = signedPdf(own);

        assertThat(report.verdict()).as(report.toString()).isEqualTo(SignatureReport.Verdict.VALID);
        assertThat(report.signer()).isEqualTo("Test Root, Test Secretariat");
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

    /** Another program's level LT: as ours, but nothing stamps what was added last. */
    private static byte[] plainLt() {
        return withoutLastStamp(atLt.signer.signPdf(Desk.pdf("Welcomes the report;"), "Certified true copy"));
    }

    private static byte[] withoutLastStamp(byte[] signed) {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int stamped = text.lastIndexOf("%%EOF", text.lastIndexOf("/DocTimeStamp"));
        return Arrays.copyOf(signed, stamped + "%%EOF\n".length());
    }

    @Test
    void namesWhatAnotherProgramAddedBehindItsSignature() {
        SignatureReport report =
                atLt.verifier.verifyPdf(plainLt(), atLt.trust()).get(0);

        assertThat(report.verdict()).as(report.toString()).isEqualTo(SignatureReport.Verdict.VALID);
        assertThat(report.level()).contains(SignatureLevel.LT);
        assertThat(report.remarks().get(0)).startsWith("Warning: ").contains("no signature covers them");
    }

    @Test
    void isBrokenByAnythingBehindWhatWasAdded() {
        byte[] plain = plainLt();
        byte[] longer = Arrays.copyOf(plain, plain.length + 20);

        assertThat(atLt.verifier.verifyPdf(longer, atLt.trust()))
                .allMatch(report -> report.verdict() == SignatureReport.Verdict.BROKEN);
    }

    @Test
    void isNoPartOfOurPackageWithoutTheStampOfTheWhole() {
        SealedSample sample = new SealedSample(new Careless(atLt.signer), Desk.pdf("Welcomes the report;"));
        SortedMap<String, byte[]> entries = SealedSample.signed(sample.parts(), atLt.signer);

        assertThat(new SealedFileVerification(new DssVerifier())
                        .verify(SealedSample.container(entries), atLt.trust())
                        .findings())
                .extracting(VerificationReport.PartFinding::code)
                .containsOnly("signature.weaker");
    }

    /** Every octet has its turn, with one of its bits; those beside no signature that readers pass over, with all of them. */
    @Test
    void isBrokenByEveryOctetOfASealThatCarriesRevocation() {
        Seal seal = Seal.by(atLt);
        assertThat(seal.fault(seal.cms)).isEmpty();
        for (int at = 0; at < seal.cms.length; at++) {
            seal.mustNotTake(at, 1 << at % 8);
        }
        Stream.of(ANSWER, ALGORITHM, STAMPED).flatMap(seal::after).forEach(at -> {
            for (int bit = 1; bit < 256; bit <<= 1) {
                seal.mustNotTake(at, bit);
            }
        });
    }

    @Test
    void isBrokenByASealThatNamesItsAlgorithmInAnotherWay() {
        Seal seal = Seal.by(atLt);
        List<Integer> named = seal.after(ALGORITHM).toList();

        assertThat(named).hasSizeGreaterThan(10);
        named.forEach(at -> seal.mustNotTake(at - 1, SHA256_WITH_RSA ^ RSA));
    }

    private static SignatureReport signedPdf(Desk desk) {
        byte[] signed = desk.signer.signPdf(Desk.pdf("Welcomes the report;"), "Certified true copy");
        var reports = desk.verifier.verifyPdf(signed, desk.trust());
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    /** A signer that leaves off the stamp of the whole PDF. */
    private record Careless(Signer signer) implements Signer {
        @Override
        public SigningAuthority authority() {
            return signer.authority();
        }

        @Override
        public byte[] signPdf(byte[] pdf, String reason) {
            return withoutLastStamp(signer.signPdf(pdf, reason));
        }

        @Override
        public SortedMap<String, byte[]> signParts(SortedMap<String, byte[]> parts) {
            return signer.signParts(parts);
        }

        @Override
        public String trustAnchors() {
            return signer.trustAnchors();
        }
    }

    /** A seal, and the list of parts that it signs. */
    private record Seal(byte[] cms, byte[] list, Desk desk) {
        static Seal by(Desk desk) {
            SortedMap<String, byte[]> parts = new TreeMap<>(Map.of("manifest.json", new byte[] {'{', '}'}));
            SortedMap<String, byte[]> entries = SealedSample.signed(parts, desk.signer);
            return new Seal(
                    entries.get("META-INF/signature001.p7s"), entries.get("META-INF/ASiCManifest001.xml"), desk);
        }

        Optional<String> fault(byte[] touched) {
            return CmsSeal.faultOfSeal(touched, list, desk.trust().certificates());
        }

        void mustNotTake(int at, int change) {
            byte[] touched = cms.clone();
            touched[at] ^= (byte) change;
            assertThat(fault(touched))
                    .as("octet %d of %d, changed by %d", at, cms.length, change)
                    .isPresent();
        }

        /** Returns where the octets are that follow these. */
        Stream<Integer> after(String hex) {
            byte[] wanted = HexFormat.of().parseHex(hex);
            return IntStream.range(0, cms.length - wanted.length)
                    .filter(at -> Arrays.equals(cms, at, at + wanted.length, wanted, 0, wanted.length))
                    .mapToObj(at -> at + wanted.length);
        }
    }
}
