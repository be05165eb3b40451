package org.travaux.signature.dss.internal;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import java.math.BigInteger;
import java.util.List;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.TrustAnchors;

/** A PDF under verification: what DSS says of each signature, and what its bytes say. */
final class SignedPdf {
    private final byte[] pdf;
    private final TrustAnchors trust;
    private final Validation validation;

    SignedPdf(byte[] pdf, TrustAnchors trust, ValidationPolicy policy) {
        this.pdf = pdf;
        this.trust = trust;
        this.validation = new Validation(new InMemoryDocument(pdf, "document.pdf"), trust, policy);
    }

    /** Returns a report for each signature, oldest first. */
    List<SignatureReport> reports() {
        return validation.reports(this::judged);
    }

    private SignatureReport judged(SignatureWrapper signature, SignatureReport report) {
        List<BigInteger> range = range(signature);
        boolean last =
                validation.signatures().stream().noneMatch(other -> end(other).compareTo(end(signature)) > 0);
        return PdfSeal.fault(pdf, range, last, trust.certificates())
                .map(fault -> BrokenReports.brokenBecause(fault, report))
                .orElse(report);
    }

    private static BigInteger end(SignatureWrapper signature) {
        List<BigInteger> range = range(signature);
        return range.size() == 4 ? range.get(2).add(range.get(3)) : BigInteger.ZERO;
    }

    private static List<BigInteger> range(SignatureWrapper signature) {
        List<BigInteger> range = signature.getSignatureByteRange();
        return range == null ? List.of() : range;
    }
}
