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
 * @param record what the package holds of the dossier's record, where it can be read; whether it holds, the findings say
 * @param demonstration whether anything in it was signed by a demonstration authority
 */
public record VerificationReport(
        Verdict verdict,
        Kind kind,
        List<PartSignature> signatures,
        List<PartFinding> findings,
        Optional<Map<String, Object>> manifest,
        Optional<RecordExtract> record,
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

    /**
     * How much of the dossier's record a package holds.
     *
     * @param entries the links of the whole chain
     * @param shown how many of them come with what was recorded; of the others only the digest is told
     * @param head the digest of the last link
     */
    public record RecordExtract(long entries, long shown, String head) {}

    /** What is wrong with a part. */
    public record PartFinding(String part, String code, String message) {}

    public VerificationReport {
        signatures = List.copyOf(signatures);
        findings = List.copyOf(findings);
    }
}
