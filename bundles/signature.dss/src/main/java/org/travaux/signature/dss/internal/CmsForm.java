package org.travaux.signature.dss.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/** The one form a CMS signature is written in: what no signature covers could otherwise be written in another way. */
final class CmsForm {
    private CmsForm() {}

    /**
     * Written again from what was read it has the same bytes: as values, and in the places where RFC 5652 has a tag that
     * readers pass over. Certificates stay in the order they are in.
     */
    static boolean isWrittenInOneWay(byte[] cms) throws IOException {
        ASN1Primitive value = ASN1Primitive.fromByteArray(cms);
        ContentInfo info = ContentInfo.getInstance(value);
        ASN1Sequence fields = ASN1Sequence.getInstance(info.getContent());
        SignedData signed = SignedData.getInstance(fields);
        return isAs(cms, value)
                && hasPlainBooleans(value)
                && isAs(cms, new ContentInfo(info.getContentType(), fields))
                && isAs(encoded(fields.getObjectAt(2)), signed.getEncapContentInfo())
                && StreamSupport.stream(signed.getSignerInfos().spliterator(), false)
                        .allMatch(signer -> isAs(encoded(signer), SignerInfo.getInstance(signer)));
    }

    /** Written in the distinguished encoding, in which sets too have one order. */
    static boolean isDistinguished(byte[] cms) throws IOException {
        return Arrays.equals(ASN1Primitive.fromByteArray(cms).getEncoded(ASN1Encoding.DER), cms);
    }

    /** Readers take any octet for true; there is one to write it with. */
    static boolean hasPlainBooleans(ASN1Encodable value) {
        ASN1Primitive primitive = value.toASN1Primitive();
        if (primitive instanceof ASN1Boolean) {
            int octet = encoded(primitive)[2] & 0xFF;
            return octet == 0 || octet == 0xFF;
        }
        if (primitive instanceof ASN1TaggedObject tagged) {
            return hasPlainBooleans(tagged.getBaseObject());
        }
        if (primitive instanceof ASN1Sequence || primitive instanceof ASN1Set) {
            return StreamSupport.stream(((Iterable<?>) primitive).spliterator(), false)
                    .allMatch(each -> hasPlainBooleans((ASN1Encodable) each));
        }
        return true;
    }

    static boolean isAs(byte[] written, ASN1Encodable value) {
        return Arrays.equals(encoded(value), written);
    }

    static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What nothing signs has one form: versions as RFC 5652 has them, digest algorithms that are used, no parameters. */
    static boolean isPlain(CMSSignedData data, SignerInformation signer, ASN1ObjectIdentifier type, boolean answers) {
        Set<AlgorithmIdentifier> named = data.getDigestAlgorithmIDs();
        AlgorithmIdentifier algorithm = signer.toASN1Structure().getDigestEncryptionAlgorithm();
        boolean plainData = type.equals(CMSObjectIdentifiers.data);
        return CMSObjectIdentifiers.signedData.equals(data.toASN1Structure().getContentType())
                && data.getCertificates().getMatches(null).size()
                        == size(signedData(data).getCertificates())
                && data.getVersion() == (answers ? 5 : plainData ? 1 : 3)
                && signer.getVersion() == 1
                && named.size() == 1
                && named.iterator().next().getAlgorithm().getId().equals(signer.getDigestAlgOID())
                && hasNoParameters(named.iterator().next())
                && hasNoParameters(signer.getDigestAlgorithmID())
                && isPlain(algorithm)
                && (plainData || signedData(data).getEncapContentInfo().getContent() instanceof ASN1OctetString);
    }

    /** RFC 3370 lets a signature name RSA without the digest, which is as good to a reader and another byte. */
    static boolean namesOnlyItsKind(SignerInformation signer) {
        return PKCSObjectIdentifiers.rsaEncryption.getId().equals(signer.getEncryptionAlgOID());
    }

    /** The parameters of a signature's algorithm, which no signature covers: none, or those of a kind that has some. */
    static boolean isPlain(AlgorithmIdentifier algorithm) {
        return hasNoParameters(algorithm) || algorithm.getParameters() instanceof ASN1Sequence;
    }

    /** Readers pass over what is no certificate, or no list, among those that are. */
    static int size(ASN1Set carried) {
        return carried == null ? 0 : carried.size();
    }

    static SignedData signedData(CMSSignedData data) {
        return SignedData.getInstance(data.toASN1Structure().getContent());
    }

    private static boolean hasNoParameters(AlgorithmIdentifier algorithm) {
        ASN1Encodable parameters = algorithm.getParameters();
        return parameters == null || DERNull.INSTANCE.equals(parameters);
    }
}
