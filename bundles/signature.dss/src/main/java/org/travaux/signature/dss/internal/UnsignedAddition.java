package org.travaux.signature.dss.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.travaux.signature.SignatureReport;

/**
 * One update behind the last signature of a PDF that adds certificates and revocation data to its document security store,
 * and changes nothing else. PAdES writes level LT in this way; no signature covers it, so it is said.
 *
 * @param bytes how long it is
 */
record UnsignedAddition(int bytes) {

    /** Returns the addition behind a signature; none where there is nothing, or anything else. */
    static Optional<UnsignedAddition> behind(byte[] pdf, PDFRevisionWrapper revision) {
        int finish = SignedPdf.end(SignedPdf.range(revision)).intValue();
        if (finish <= 0 || finish >= pdf.length || !isOneUpdate(pdf, finish) || !onlyExtends(revision)) {
            return Optional.empty();
        }
        return Optional.of(new UnsignedAddition(pdf.length - finish));
    }

    private static boolean isOneUpdate(byte[] pdf, int start) {
        String update = new String(pdf, start, pdf.length - start, ISO_8859_1);
        int reference = update.indexOf("startxref");
        return reference >= 0 && update.substring(reference).matches("startxref\\s+\\d+\\s+%%EOF\\s{0,2}");
    }

    private static boolean onlyExtends(PDFRevisionWrapper revision) {
        return !revision.getPdfExtensionChanges().isEmpty()
                && revision.getPdfUndefinedChanges().isEmpty()
                && revision.getPdfAnnotationChanges().isEmpty()
                && revision.getPdfSignatureOrFormFillChanges().isEmpty()
                && revision.getPdfAnnotationsOverlapConcernedPages().isEmpty()
                && revision.getPdfPageDifferenceConcernedPages().isEmpty();
    }

    /** Returns the report with a warning that says so. */
    SignatureReport namedIn(SignatureReport report) {
        List<String> remarks = new ArrayList<>(report.remarks());
        remarks.add(
                0,
                "Warning: " + bytes + " bytes of certificates and revocation data were added behind the signature; no"
                        + " signature covers them.");
        return BrokenReports.with(report.verdict(), remarks, report);
    }
}
