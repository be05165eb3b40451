package org.travaux.signature.dss.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Looks at a CMS signature as an unforgiving reader: it holds over its content, and there is no byte in it that could be
 * another one. That is more than validity: a signature does not sign its own version, its list of digest algorithms, the
 * certificates beside the signer's or the time stamp, and DSS passes over what it does not need.
 *
 * <p>It says nothing of trust, time or revocation; those are {@link Validation}'s.
 */
final class CmsSeal {
    static final String CONTENT = "What it signs was changed.";
    private static final String ITSELF = "The bytes of the signature itself were changed.";
    private static final String CARRIED = "What the signature carries with it was changed.";
    private static final String STAMP = "The time stamp of the signature was changed.";

    /** What a signature may carry unsigned: an attribute we do not know could be a known one that was renamed. */
    private static final Set<ASN1ObjectIdentifier> UNSIGNED =
            Set.of(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new ASN1ObjectIdentifier("0.4.0.1733.2.4"));

    private final CMSSignedData data;
    private final CarriedCertificates certificates;
    private final CarriedRevocation revocation;
    private final List<X509Certificate> anchors;
    private final boolean ours;

    private CmsSeal(CMSSignedData data, List<X509Certificate> anchors, boolean ours) {
        this.data = data;
        this.ours = ours;
        this.anchors = anchors;
        this.certificates = new CarriedCertificates(data, anchors);
        this.revocation = new CarriedRevocation(data, certificates);
    }

    /**
     * Returns what is wrong with a signature, if anything.
     *
     * @param content what it signs, which is not inside it
     * @param anchors certificates that may be the issuers of those it carries
     */
    static Optional<String> fault(byte[] cms, byte[] content, List<X509Certificate> anchors) {
        return fault(cms, content, anchors, false);
    }

    /** Returns what is wrong with the seal of a package, which only Travaux writes, in one form. */
    static Optional<String> faultOfSeal(byte[] cms, byte[] content, List<X509Certificate> anchors) {
        return fault(cms, content, anchors, true);
    }

    private static Optional<String> fault(byte[] cms, byte[] content, List<X509Certificate> anchors, boolean ours) {
        try {
            if (!CmsForm.isWrittenInOneWay(cms) || (ours && !CmsForm.isDistinguished(cms))) {
                return Optional.of(ITSELF);
            }
            CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), cms);
            return new CmsSeal(data, anchors, ours).fault(CMSObjectIdentifiers.data);
        } catch (CMSSignerDigestMismatchException e) {
            return Optional.of(CONTENT);
        } catch (IOException
                | CMSException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException e) { // hostile bytes make the parsers of ASN.1 fail in any way
            return Optional.of(ITSELF);
        }
    }

    /** Returns what is wrong with a time stamp that stands alone, as those of a whole PDF do. */
    static Optional<String> faultOfStamp(byte[] cms, byte[] content, List<X509Certificate> anchors) {
        try {
            CMSSignedData stamp = new CMSSignedData(cms);
            boolean intact =
                    CmsForm.isWrittenInOneWay(cms) && new CmsSeal(stamp, anchors, false).isStampIntact(stamp, content);
            return intact ? Optional.empty() : Optional.of(STAMP);
        } catch (IOException
                | CMSException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException e) { // hostile bytes make the parsers of ASN.1 fail in any way
            return Optional.of(STAMP);
        }
    }

    private Optional<String> fault(ASN1ObjectIdentifier type)
            throws CMSException, IOException, OperatorCreationException, GeneralSecurityException {
        Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
        if (signers.size() != 1 || !type.getId().equals(data.getSignedContentTypeOID())) {
            return Optional.of(ITSELF);
        }
        SignerInformation signer = signers.iterator().next();
        Optional<X509CertificateHolder> certificate = certificates.of(signer);
        if (certificate.isEmpty()
                || !names(signer, certificate.get())
                || (isOurs(certificate.get()) && CmsForm.namesOnlyItsKind(signer))
                || !CmsForm.isPlain(data, signer, type, revocation.hasAnswers())) {
            return Optional.of(ITSELF);
        }
        PublicKey key = new JcaX509CertificateConverter()
                .getCertificate(certificate.get())
                .getPublicKey();
        if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key))) {
            return Optional.of(ITSELF);
        }
        if (!certificates.areIntact() || !revocation.isIntact()) {
            return Optional.of(CARRIED);
        }
        return faultOfUnsigned(signer);
    }

    /** What Travaux writes, the demonstration authority's time stamps too, it writes in one form; others have a choice. */
    private boolean isOurs(X509CertificateHolder certificate) {
        return ours || certificate.getSubject().toString().contains(DemonstrationAuthority.ORGANIZATION);
    }

    /** Where the signature says which certificate it was made with, it is the one that it carries. */
    private static boolean names(SignerInformation signer, X509CertificateHolder certificate)
            throws IOException, GeneralSecurityException {
        AttributeTable signed = signer.getSignedAttributes();
        Attribute attribute = signed == null ? null : signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return true;
        }
        ESSCertIDv2 named = SigningCertificateV2.getInstance(
                        attribute.getAttrValues().getObjectAt(0))
                .getCerts()[0];
        String digest = new DefaultAlgorithmNameFinder().getAlgorithmName(named.getHashAlgorithm());
        return MessageDigest.isEqual(
                named.getCertHash(), MessageDigest.getInstance(digest).digest(certificate.getEncoded()));
    }

    private Optional<String> faultOfUnsigned(SignerInformation signer)
            throws CMSException, IOException, OperatorCreationException, GeneralSecurityException {
        AttributeTable unsigned = signer.getUnsignedAttributes();
        if (unsigned == null) {
            return Optional.empty();
        }
        for (Attribute attribute : unsigned.toASN1Structure().getAttributes()) {
            if (!UNSIGNED.contains(attribute.getAttrType())) {
                return Optional.of(CARRIED);
            }
            if (attribute.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                    && !areStampsIntact(attribute, signer.getSignature())) {
                return Optional.of(STAMP);
            }
        }
        return Optional.empty();
    }

    private boolean areStampsIntact(Attribute attribute, byte[] stamped)
            throws CMSException, IOException, OperatorCreationException, GeneralSecurityException {
        for (ASN1Encodable value : attribute.getAttributeValues()) {
            if (!isStampIntact(new CMSSignedData(value.toASN1Primitive().getEncoded()), stamped)) {
                return false;
            }
        }
        return attribute.getAttrValues().size() > 0;
    }

    /** A time stamp is of what it stamps, carries the certificate it is signed with, and that signature holds. */
    private boolean isStampIntact(CMSSignedData stamp, byte[] stamped)
            throws CMSException, IOException, OperatorCreationException, GeneralSecurityException {
        try {
            TimeStampToken token = new TimeStampToken(stamp);
            CmsSeal seal = new CmsSeal(stamp, anchors, false);
            Optional<X509CertificateHolder> signer = seal.certificates.of(
                    stamp.getSignerInfos().getSigners().iterator().next());
            String digest = new DefaultAlgorithmNameFinder()
                    .getAlgorithmName(token.getTimeStampInfo().getHashAlgorithm());
            byte[] imprint = MessageDigest.getInstance(digest).digest(stamped);
            if (signer.isEmpty()
                    || !CmsForm.isWrittenInOneWay(stamp.getEncoded())
                    || seal.fault(PKCSObjectIdentifiers.id_ct_TSTInfo).isPresent()
                    || !MessageDigest.isEqual(token.getTimeStampInfo().getMessageImprintDigest(), imprint)) {
                return false;
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer.get()));
            return true;
        } catch (TSPException e) {
            return false;
        }
    }
}
