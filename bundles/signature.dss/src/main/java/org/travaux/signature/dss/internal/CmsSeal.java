package org.travaux.signature.dss.internal;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Looks at what a CMS signature carries but does not sign: its version, its list of digest algorithms, the certificates beside
 * the signer's, and the time stamp's. DSS passes over what it does not need; we let no byte change unnoticed.
 */
final class CmsSeal {
    private static final Set<Integer> VERSIONS = Set.of(1, 3);
    private static final String FAULT = "What the signature carries with it was changed.";

    private CmsSeal() {}

    /** Returns what is wrong with a signature beyond its validity, if anything. */
    static Optional<String> fault(byte[] cms) {
        try {
            boolean written = Arrays.equals(ASN1Primitive.fromByteArray(cms).getEncoded(), cms);
            return written && isWhole(new CMSSignedData(cms)) ? Optional.empty() : Optional.of(FAULT);
        } catch (CMSException | IOException | CertException | OperatorCreationException | IllegalArgumentException e) {
            return Optional.of(FAULT);
        }
    }

    private static boolean isWhole(CMSSignedData data)
            throws CMSException, IOException, CertException, OperatorCreationException {
        Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
        if (!VERSIONS.contains(data.getVersion()) || signers.isEmpty() || !namesItsDigests(data, signers)) {
            return false;
        }
        Collection<X509CertificateHolder> certificates = data.getCertificates().getMatches(null);
        for (X509CertificateHolder certificate : certificates) {
            if (!isIntact(certificate, certificates)) {
                return false;
            }
        }
        for (SignerInformation signer : signers) {
            for (CMSSignedData stamp : timeStamps(signer.getUnsignedAttributes())) {
                if (!isWhole(stamp) || !isStampSigned(stamp)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A time stamp carries the certificate it is signed with, and that signature holds. */
    private static boolean isStampSigned(CMSSignedData stamp)
            throws CMSException, IOException, OperatorCreationException {
        try {
            TimeStampToken token = new TimeStampToken(stamp);
            Collection<X509CertificateHolder> signer = stamp.getCertificates().getMatches(token.getSID());
            if (signer.size() != 1) {
                return false;
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .build(signer.iterator().next()));
            return true;
        } catch (TSPException | CertificateException e) {
            return false;
        }
    }

    private static boolean namesItsDigests(CMSSignedData data, Collection<SignerInformation> signers) {
        Set<String> named = data.getDigestAlgorithmIDs().stream()
                .map(AlgorithmIdentifier::getAlgorithm)
                .map(Object::toString)
                .collect(Collectors.toSet());
        Set<String> used =
                signers.stream().map(SignerInformation::getDigestAlgOID).collect(Collectors.toSet());
        return named.equals(used);
    }

    /** A certificate whose issuer is beside it was signed by that issuer; of the others nothing can be said. */
    private static boolean isIntact(X509CertificateHolder certificate, Collection<X509CertificateHolder> beside)
            throws CertException, OperatorCreationException, IOException {
        try {
            for (X509CertificateHolder issuer : beside) {
                if (issuer.getSubject().equals(certificate.getIssuer())
                        && !certificate.isSignatureValid(new JcaContentVerifierProviderBuilder().build(issuer))) {
                    return false;
                }
            }
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private static List<CMSSignedData> timeStamps(AttributeTable attributes) throws CMSException, IOException {
        List<CMSSignedData> stamps = new ArrayList<>();
        if (attributes == null) {
            return stamps;
        }
        ASN1EncodableVector found = attributes.getAll(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        for (int i = 0; i < found.size(); i++) {
            for (ASN1Encodable value : Attribute.getInstance(found.get(i)).getAttributeValues()) {
                stamps.add(new CMSSignedData(value.toASN1Primitive().getEncoded()));
            }
        }
        return stamps;
    }
}
