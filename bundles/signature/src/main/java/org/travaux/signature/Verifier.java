package org.travaux.signature;

import java.util.List;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ConsumerType;

/** Verifies signatures offline: from what is inside the file and the certificates the verifying person trusts. */
@ConsumerType
public interface Verifier {
    /**
     * Returns a report for each signature of a PDF, oldest first; none where it has none. A PDF that changed after its last
     * signature, or whose signature was touched, has a broken report.
     */
    List<SignatureReport> verifyPdf(byte[] pdf, TrustAnchors trust);

    /**
     * Returns what is right and wrong with the parts of an ASiC-E container.
     *
     * @param entries everything in the container by entry name, {@code META-INF} too, without {@code mimetype}
     */
    PartsReport verifyParts(SortedMap<String, byte[]> entries, TrustAnchors trust);
}
