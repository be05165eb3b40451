package org.travaux.signature.dss.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.operator.OperatorCreationException;

/** The lists and answers about revocation that a signature of level LT carries: each is signed by whom it names. */
final class CarriedRevocation {
    private final CMSSignedData data;
    private final CarriedCertificates certificates;

    CarriedRevocation(CMSSignedData data, CarriedCertificates certificates) {
        this.data = data;
        this.certificates = certificates;
    }

    boolean isIntact() throws IOException, OperatorCreationException, GeneralSecurityException {
        try {
            for (X509CRLHolder list : lists()) {
                if (!isSigned(list)) {
                    return false;
                }
            }
            for (BasicOCSPResp answer : answers()) {
                if (!isSigned(answer)) {
                    return false;
                }
            }
            return lists().size() + answers().size()
                    == CmsForm.size(CmsForm.signedData(data).getCRLs());
        } catch (CertException | OCSPException e) {
            return false;
        }
    }

    /** Tells whether it carries answers, which raises the version of what carries them (RFC 5652, 5.1). */
    boolean hasAnswers() {
        return !data.getOtherRevocationInfo(CMSObjectIdentifiers.id_ri_ocsp_response)
                        .getMatches(null)
                        .isEmpty()
                || !data.getOtherRevocationInfo(OCSPObjectIdentifiers.id_pkix_ocsp_basic)
                        .getMatches(null)
                        .isEmpty();
    }

    private Collection<X509CRLHolder> lists() {
        return data.getCRLs().getMatches(null);
    }

    private List<BasicOCSPResp> answers() throws OCSPException, IOException {
        List<BasicOCSPResp> answers = new ArrayList<>();
        for (Object whole : data.getOtherRevocationInfo(CMSObjectIdentifiers.id_ri_ocsp_response)
                .getMatches(null)) {
            OCSPResponse written = OCSPResponse.getInstance(whole);
            OCSPResp response = new OCSPResp(written);
            byte[] inside = written.getResponseBytes().getResponse().getOctets();
            if (response.getStatus() != OCSPResp.SUCCESSFUL
                    || !CmsForm.isAs(CmsForm.encoded((ASN1Encodable) whole), written)
                    || !CmsForm.isAs(inside, BasicOCSPResponse.getInstance(inside))
                    || !CmsForm.hasPlainBooleans(ASN1Primitive.fromByteArray(inside))) {
                throw new OCSPException("an answer that says nothing");
            }
            answers.add((BasicOCSPResp) response.getResponseObject());
        }
        for (Object basic : data.getOtherRevocationInfo(OCSPObjectIdentifiers.id_pkix_ocsp_basic)
                .getMatches(null)) {
            answers.add(new BasicOCSPResp(BasicOCSPResponse.getInstance(basic)));
        }
        return answers;
    }

    private boolean isSigned(X509CRLHolder list)
            throws CertException, OperatorCreationException, GeneralSecurityException {
        for (X509CertificateHolder issuer : certificates.issuersNamed(list.getIssuer())) {
            if (list.isSignatureValid(CarriedCertificates.keyOf(issuer))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSigned(BasicOCSPResp answer)
            throws OCSPException, IOException, OperatorCreationException, GeneralSecurityException {
        BasicOCSPResponse form = BasicOCSPResponse.getInstance(answer.getEncoded());
        if (!CmsForm.isPlain(form.getSignatureAlgorithm())) {
            return false;
        }
        List<X509CertificateHolder> own = List.of(answer.getCerts());
        for (X509CertificateHolder certificate : own) {
            if (!certificates.isIntact(certificate)) {
                return false;
            }
        }
        List<X509CertificateHolder> possible = new ArrayList<>(own);
        possible.addAll(certificates.all());
        for (X509CertificateHolder responder : possible) {
            if (answer.isSignatureValid(CarriedCertificates.keyOf(responder))) {
                return true;
            }
        }
        return false;
    }
}
