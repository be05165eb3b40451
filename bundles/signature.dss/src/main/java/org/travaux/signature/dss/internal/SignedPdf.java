package org.travaux.signature.dss.internal;

import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.TrustAnchors;

/**
 * A PDF under verification: what DSS says of each signature, and what its bytes say. The last signature, or the last time
 * stamp of the whole file, covers the file to its end; only others' signatures of level LT have one update behind them that
 * adds certificates and revocation data, and that nothing covers: it is named, and the signature holds.
 */
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
        Optional<String> faultOfStamps = validation.fileStamps().stream()
                .flatMap(stamp -> fault(stamp.getPDFRevision(), true).stream())
                .findFirst();
        return validation.reports((signature, report) -> fault(signature.getPDFRevision(), false)
                .or(() -> faultOfStamps)
                .map(fault -> BrokenReports.brokenBecause(fault, report))
                .orElseGet(() -> UnsignedAddition.behind(pdf, signature.getPDFRevision())
                        .filter(addition -> isLast(range(signature)))
                        .map(addition -> addition.namedIn(report))
                        .orElse(report)));
    }

    private Optional<String> fault(PDFRevisionWrapper revision, boolean stamp) {
        List<BigInteger> range = range(revision);
        boolean toTheEnd = isLast(range)
                && (stamp || UnsignedAddition.behind(pdf, revision).isEmpty());
        return PdfSeal.fault(pdf, range, stamp, toTheEnd, trust.certificates());
    }

    private boolean isLast(List<BigInteger> range) {
        return ranges().noneMatch(other -> end(other).compareTo(end(range)) > 0);
    }

    private Stream<List<BigInteger>> ranges() {
        return Stream.concat(
                validation.signatures().stream().map(SignedPdf::range),
                validation.fileStamps().stream().map(SignedPdf::range));
    }

    static BigInteger end(List<BigInteger> range) {
        return range.size() == 4 ? range.get(2).add(range.get(3)) : BigInteger.ZERO;
    }

    private static List<BigInteger> range(SignatureWrapper signature) {
        return range(signature.getPDFRevision());
    }

    private static List<BigInteger> range(TimestampWrapper stamp) {
        return range(stamp.getPDFRevision());
    }

    static List<BigInteger> range(PDFRevisionWrapper revision) {
        return revision == null || revision.getSignatureByteRange() == null
                ? List.of()
                : revision.getSignatureByteRange();
    }
}
