package org.travaux.signature;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.travaux.base.Invalid;

/**
 * The certificates that the verifying person trusts. They come from that person, never from the file that is verified.
 *
 * @param certificates possibly none, and then no signature is trusted
 */
public record TrustAnchors(List<X509Certificate> certificates) {
    private static final int MOST = 1000;

    public TrustAnchors {
        certificates = List.copyOf(certificates);
    }

    /** Reads certificates in PEM, one after another; fails with {@code trust.malformed}. */
    public static TrustAnchors ofPem(String pem) {
        try {
            List<X509Certificate> read = new ArrayList<>();
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .forEach(certificate -> read.add((X509Certificate) certificate));
            if (read.isEmpty() || read.size() > MOST) {
                throw Invalid.because("trust.malformed", "The file of trusted certificates holds none, or too many.");
            }
            return new TrustAnchors(read);
        } catch (CertificateException e) {
            throw Invalid.because(
                    "trust.malformed", "The file of trusted certificates is not PEM.", java.util.Map.of(), e);
        }
    }

    /** Returns these and the others together. */
    public TrustAnchors and(TrustAnchors others) {
        List<X509Certificate> all = new ArrayList<>(certificates);
        all.addAll(others.certificates);
        return new TrustAnchors(all);
    }
}
