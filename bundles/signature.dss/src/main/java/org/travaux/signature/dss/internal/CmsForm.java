package org.travaux.signature.dss.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/** The one form a CMS signature is written in: what no signature covers could otherwise be written in another way. */
final class CmsForm {
    private CmsForm() {}

    /** Written again from what was read, as values and as the structures of RFC 5652, it has the same bytes. */
    static boolean isWrittenInOneWay(byte[] cms) throws IOException {
        ASN1Primitive value = ASN1Primitive.fromByteArray(cms);
        ContentInfo info = ContentInfo.getInstance(value);
        SignedData signed = SignedData.getInstance(info.getContent());
        return isAs(cms, value)
                && isAs(cms, new ContentInfo(info.getContentType(), signed))
                && StreamSupport.stream(signed.getSignerInfos().spliterator(), false)
                        .allMatch(signer -> isAs(encoded(signer), SignerInfo.getInstance(signer)));
    }

    private static boolean isAs(byte[] written, ASN1Encodable value) {
        return Arrays.equals(encoded(value), written);
    }

    private static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What nothing signs has one form: versions as RFC 5652 has them, digest algorithms that are used, no parameters. */
    static boolean isPlain(CMSSignedData data, SignerInformation signer, ASN1ObjectIdentifier type) {
        Set<AlgorithmIdentifier> named = data.getDigestAlgorithmIDs();
        AlgorithmIdentifier algorithm = signer.toASN1Structure().getDigestEncryptionAlgorithm();
        boolean plainData = type.equals(CMSObjectIdentifiers.data);
        return CMSObjectIdentifiers.signedData.equals(data.toASN1Structure().getContentType())
                && data.getVersion() == (plainData ? 1 : 3)
                && signer.getVersion() == 1
                && named.size() == 1
                && named.iterator().next().getAlgorithm().getId().equals(signer.getDigestAlgOID())
                && hasNoParameters(named.iterator().next())
                && hasNoParameters(signer.getDigestAlgorithmID())
                && (hasNoParameters(algorithm) || algorithm.getParameters() instanceof ASN1Sequence);
    }

    private static boolean hasNoParameters(AlgorithmIdentifier algorithm) {
        ASN1Encodable parameters = algorithm.getParameters();
        return parameters == null || DERNull.INSTANCE.equals(parameters);
    }
}
