package org.travaux.packaging.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.VerificationReport.Kind;
import org.travaux.packaging.VerificationReport.PartFinding;
import org.travaux.packaging.VerificationReport.PartSignature;
import org.travaux.packaging.VerificationReport.Verdict;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.TrustAnchors;
import org.travaux.signature.Verifier;

/** What one verification has found so far: signatures, and what is broken, each part once for each reason. */
final class PartFindings {
    private final List<PartFinding> broken = new ArrayList<>();
    private final List<PartSignature> signatures = new ArrayList<>();

    void add(String part, String code, String message) {
        boolean known =
                broken.stream().anyMatch(f -> f.part().equals(part) && f.code().equals(code));
        if (!known) {
            broken.add(new PartFinding(part, code, message));
        }
    }

    void addSignature(String part, SignatureReport report) {
        signatures.add(new PartSignature(part, report));
    }

    /** Verifies a PDF that must be signed. */
    void addPdf(String part, byte[] pdf, Verifier verifier, TrustAnchors trust) {
        List<SignatureReport> reports = verifier.verifyPdf(pdf, trust);
        if (reports.isEmpty()) {
            add(part, "signature.missing", "The PDF is not signed.");
        }
        for (SignatureReport report : reports) {
            addSignature(part, report);
            if (report.verdict() == SignatureReport.Verdict.BROKEN) {
                add(
                        part,
                        "signature.broken",
                        report.remarks().stream().findFirst().orElse("The signature does not hold."));
            }
        }
    }

    boolean areNone() {
        return broken.isEmpty();
    }

    boolean name(String part) {
        return broken.stream().anyMatch(f -> f.part().equals(part));
    }

    List<PartSignature> signatures() {
        return List.copyOf(signatures);
    }

    /** Returns the report of all this; broken outweighs untrusted. */
    VerificationReport report(
            Kind kind, Optional<Map<String, Object>> manifest, Optional<VerificationReport.RecordExtract> record) {
        boolean untrusted =
                signatures.stream().anyMatch(s -> s.report().verdict() == SignatureReport.Verdict.UNTRUSTED);
        boolean demonstration = signatures.stream().anyMatch(s -> s.report().demonstration());
        Verdict verdict = !broken.isEmpty() ? Verdict.BROKEN : untrusted ? Verdict.UNTRUSTED : Verdict.VALID;
        return new VerificationReport(verdict, kind, signatures, broken, manifest, record, demonstration);
    }
}
