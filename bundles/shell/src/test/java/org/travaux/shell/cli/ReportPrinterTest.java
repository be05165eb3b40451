package org.travaux.shell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.VerificationReport.Kind;
import org.travaux.packaging.VerificationReport.PartFinding;
import org.travaux.packaging.VerificationReport.PartSignature;
import org.travaux.packaging.VerificationReport.RecordExtract;
import org.travaux.packaging.VerificationReport.Verdict;
import org.travaux.signature.SignatureLevel;
import org.travaux.signature.SignatureReport;

class ReportPrinterTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Map<String, Object> MANIFEST = Map.of(
            "document", Map.of("type", "resolution", "metadata", Map.of("symbol", "A/RES/81/900")),
            "revision", Map.of("name", "Rev.1", "frozenAt", "2026-11-25T11:00:00Z", "frozenBy", "Ann"),
            "languages", Map.of("en", Map.of("pages", 1), "ar", Map.of("pages", 8)),
            "madeAt", "2026-11-25T11:59:00Z",
            "madeBy", "Bo");

    @Test
    void saysWhoseSealItIsOnWhoseWordAndWhatIsNotKnown() {
        assertThat(said(Verdict.VALID, List.of(), SignatureReport.Verdict.VALID, List.of()))
                .containsExactly(
                        "a.asice: Valid: every part is as it was signed.",
                        "  Document: A/RES/81/900 (resolution)",
                        "  Revision: Rev.1, frozen 2026-11-25T11:00:00Z by Ann",
                        "  Sealed: by Bo, 2026-11-25T11:59:00Z",
                        "  Languages: ar (8 pages), en (1 page)",
                        "  Signed by: The Clerk",
                        "  Under the authority of: The Root (trusted here)",
                        "  Time stamps by: The Clock",
                        "  Level: T, a time-stamping authority vouches for the time",
                        "  Revocation: no revocation data is inside: whether a certificate was revoked is not known here",
                        "  Record of the dossier: 9 entries, 4 of them about this document; the chain holds",
                        "  2 signatures:",
                        "    package: valid, level T, at 2026-11-25T12:00:00Z, time-stamped 2026-11-25T12:00:00Z",
                        "    a.en.pdf: valid, level T, at 2026-11-25T12:00:00Z, time-stamped 2026-11-25T12:00:00Z");
    }

    @Test
    void namesEachBrokenPartOnceWithAllThatHappenedToIt() {
        List<PartFinding> findings = List.of(
                new PartFinding("a.en.pdf", "part.damaged", "It is damaged."),
                new PartFinding("audit.json", "audit.broken", "Link 3 does not fit."),
                new PartFinding("a.en.pdf", "part.altered", "It was changed."),
                new PartFinding("a.en.pdf", "signature.broken", "It was changed."));

        assertThat(said(Verdict.BROKEN, findings, SignatureReport.Verdict.BROKEN, List.of("It was changed.")))
                .contains(
                        "a.asice: Broken: not as it was signed.",
                        "  Broken: a.en.pdf: It is damaged. It was changed. [part.damaged, part.altered,"
                                + " signature.broken]",
                        "  Broken: audit.json: Link 3 does not fit. [audit.broken]",
                        "  Record of the dossier: 9 entries, 4 of them about this document; the chain does not hold")
                .noneMatch(line -> line.startsWith("  Note"));
    }

    @Test
    void saysOnceWhatIsDoubtfulOfSeveralSignatures() {
        assertThat(said(Verdict.UNTRUSTED, List.of(), SignatureReport.Verdict.UNTRUSTED, List.of("Nobody knows.")))
                .contains("  Under the authority of: The Root (nobody here trusts it)")
                .containsOnlyOnce("  Note: Nobody knows.");
    }

    private static List<String> said(
            Verdict verdict, List<PartFinding> findings, SignatureReport.Verdict each, List<String> remarks) {
        SignatureReport signature = new SignatureReport(
                "The Clerk",
                Optional.of("The Root"),
                Optional.empty(),
                Optional.of(SignatureLevel.T),
                Optional.of(NOON),
                Optional.of(NOON),
                Optional.of("The Clock"),
                each,
                remarks,
                false);
        VerificationReport report = new VerificationReport(
                verdict,
                Kind.PACKAGE,
                List.of(new PartSignature("package", signature), new PartSignature("a.en.pdf", signature)),
                findings,
                Optional.of(MANIFEST),
                Optional.of(new RecordExtract(9, 4, "digest")),
                false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReportPrinter(new PrintStream(bytes, true, UTF_8)).print("a.asice", report);
        return bytes.toString(UTF_8).lines().toList();
    }
}
