package org.travaux.packaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.signature.SignatureReport;

/**
 * What a verifier found out about a file.
 *
 * @param kind what the file is
 * @param signatures every signature, and the part it is on
 * @param findings what is broken, part by part; nothing where the verdict is valid
 * @param manifest what the package says it is, where it is one
 * @param demonstration whether anything in it was signed by a demonstration authority
 */
public record VerificationReport(
        Verdict verdict,
        Kind kind,
        List<PartSignature> signatures,
        List<PartFinding> findings,
        Optional<Map<String, Object>> manifest,
        boolean demonstration) {

    /** What the file is worth. */
    public enum Verdict {
        /** Everything holds, and the verifying person trusts who signed. */
        VALID,
        /** Something was touched; the findings name what. */
        BROKEN,
        /** This is neither a PDF nor a ZIP. */
        UNREADABLE,
        /** Intact, but nobody here trusts who signed. */
        UNTRUSTED
    }

    /** What kind of file it is. */
    public enum Kind {
        PACKAGE,
        PDF,
        OTHER
    }

    /** A signature and what it is on: a part's name, {@code package} for the container. */
    public record PartSignature(String part, SignatureReport report) {}

    /** What is wrong with a part. */
    public record PartFinding(String part, String code, String message) {}

    public VerificationReport {
        signatures = List.copyOf(signatures);
        findings = List.copyOf(findings);
    }
}
