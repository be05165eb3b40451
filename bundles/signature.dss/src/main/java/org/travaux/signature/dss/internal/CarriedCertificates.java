package org.travaux.signature.dss.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** The certificates beside a signature, and those that may have issued them. */
final class CarriedCertificates {
    private final Collection<X509CertificateHolder> carried;
    private final List<X509CertificateHolder> issuers;

    CarriedCertificates(CMSSignedData data, List<X509Certificate> anchors) {
        this.carried = data.getCertificates().getMatches(null);
        this.issuers = new ArrayList<>(carried);
        anchors.forEach(anchor -> issuers.add(holder(anchor)));
    }

    /** Returns the one certificate that a signature says it was made with, letter by letter. */
    Optional<X509CertificateHolder> of(SignerInformation signer) {
        SignerIdentifier named = signer.toASN1Structure().getSID();
        List<X509CertificateHolder> found = carried.stream()
                .filter(signer.getSID()::match)
                .filter(certificate -> isWrittenAs(named, certificate))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Names are compared without regard to case; here an octet is an octet. */
    private static boolean isWrittenAs(SignerIdentifier named, X509CertificateHolder certificate) {
        if (named.isTagged()) {
            return true;
        }
        X500Name issuer = IssuerAndSerialNumber.getInstance(named.getId()).getName();
        return Arrays.equals(bytes(issuer), bytes(certificate.getIssuer()));
    }

    private static byte[] bytes(X500Name name) {
        try {
            return name.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean areIntact() throws IOException, OperatorCreationException, CertificateException {
        for (X509CertificateHolder certificate : carried) {
            if (!isIntact(certificate)) {
                return false;
            }
        }
        return true;
    }

    /** A certificate one of whose possible issuers is known was signed by one of them; of others nothing can be said. */
    boolean isIntact(X509CertificateHolder certificate) throws OperatorCreationException, CertificateException {
        List<X509CertificateHolder> possible = issuersOf(certificate);
        return possible.isEmpty() || isSignedByOne(certificate, possible);
    }

    /** By name or by key: a certificate whose issuer was renamed still names the key. */
    private List<X509CertificateHolder> issuersOf(X509CertificateHolder certificate) {
        AuthorityKeyIdentifier key = AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions());
        return issuers.stream()
                .filter(issuer -> issuer.getSubject().equals(certificate.getIssuer())
                        || key != null && Arrays.equals(key.getKeyIdentifier(), keyIdentifier(issuer)))
                .toList();
    }

    private static byte[] keyIdentifier(X509CertificateHolder certificate) {
        SubjectKeyIdentifier identifier = SubjectKeyIdentifier.fromExtensions(certificate.getExtensions());
        return identifier == null ? new byte[0] : identifier.getKeyIdentifier();
    }

    /** Returns those carried and those that may have issued them. */
    List<X509CertificateHolder> all() {
        return issuers;
    }

    List<X509CertificateHolder> issuersNamed(X500Name name) {
        return issuers.stream()
                .filter(issuer -> issuer.getSubject().equals(name))
                .toList();
    }

    private static boolean isSignedByOne(X509CertificateHolder certificate, List<X509CertificateHolder> possible)
            throws OperatorCreationException, CertificateException {
        for (X509CertificateHolder issuer : possible) {
            try {
                if (certificate.isSignatureValid(keyOf(issuer))) {
                    return true;
                }
            } catch (CertException e) {
                continue;
            }
        }
        return false;
    }

    static ContentVerifierProvider keyOf(X509CertificateHolder issuer)
            throws OperatorCreationException, CertificateException {
        return new JcaContentVerifierProviderBuilder().build(issuer);
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("a trusted certificate cannot be encoded", e);
        }
    }
}
