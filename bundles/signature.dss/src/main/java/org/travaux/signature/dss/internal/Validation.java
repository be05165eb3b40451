package org.travaux.signature.dss.internal;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.travaux.signature.SignatureLevel;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.SignatureReport.Verdict;
import org.travaux.signature.TrustAnchors;

/**
 * One validation of a signed file by DSS, offline. It is made twice: with the certificates the verifying person trusts, and,
 * where a signature does not pass, with those in the file as well. What passes only the second time is intact but untrusted;
 * what passes neither is broken.
 */
final class Validation {
    private static final Set<SubIndication> REVOKED =
            Set.of(SubIndication.REVOKED, SubIndication.REVOKED_NO_POE, SubIndication.REVOKED_CA_NO_POE);

    private final DSSDocument document;
    private final ValidationPolicy policy;
    private final Reports trusted;
    private final Reports selfTrusted;

    Validation(DSSDocument document, TrustAnchors trust, ValidationPolicy policy) {
        this.document = document;
        this.policy = policy;
        List<CertificateToken> anchors =
                trust.certificates().stream().map(CertificateToken::new).toList();
        this.trusted = validate(anchors);
        List<CertificateToken> all = new ArrayList<>(anchors);
        trusted.getDiagnosticData().getUsedCertificates().forEach(used -> certificate(used)
                .ifPresent(all::add));
        this.selfTrusted = validate(all);
    }

    /** Returns the signatures as DSS sees them, oldest first. */
    List<SignatureWrapper> signatures() {
        return trusted.getDiagnosticData().getSignatures();
    }

    /** Returns what there is to say of each signature, in the same order. */
    List<SignatureReport> reports() {
        return signatures().stream().map(this::report).toList();
    }

    private SignatureReport report(SignatureWrapper signature) {
        String id = signature.getId();
        boolean stampsHold = signature.getTimestampList().stream().allMatch(Validation::holds);
        Verdict verdict = stampsHold ? verdict(id) : Verdict.BROKEN;
        SimpleReport simple = verdict == Verdict.BROKEN ? selfTrusted.getSimpleReport() : trusted.getSimpleReport();
        List<String> remarks = new ArrayList<>();
        if (!stampsHold) {
            remarks.add("A time stamp of the signature was changed.");
        }
        simple.getAdESValidationErrors(id).forEach(message -> remarks.add(message.getValue()));
        simple.getAdESValidationWarnings(id).forEach(message -> remarks.add("Warning: " + message.getValue()));
        Optional<TimestampWrapper> stamp = earliestValid(signature);
        CertificateWrapper signer = signature.getSigningCertificate();
        return new SignatureReport(
                signer == null ? "" : Names.of(signer.getCertificateDN()),
                level(signature),
                Optional.ofNullable(signature.getClaimedSigningTime()).map(java.util.Date::toInstant),
                stamp.map(t -> t.getProductionTime().toInstant()),
                stamp.map(TimestampWrapper::getSigningCertificate).map(c -> Names.of(c.getCertificateDN())),
                verdict,
                remarks,
                signer != null && isDemonstration(signer));
    }

    private Verdict verdict(String id) {
        SimpleReport first = trusted.getSimpleReport();
        if (first.getIndication(id) == Indication.TOTAL_PASSED) {
            return Verdict.VALID;
        }
        boolean revoked = first.getSubIndication(id) != null && REVOKED.contains(first.getSubIndication(id));
        boolean intact = selfTrusted.getSimpleReport().getIndication(id) == Indication.TOTAL_PASSED;
        return intact && !revoked ? Verdict.UNTRUSTED : Verdict.BROKEN;
    }

    private Reports validate(List<CertificateToken> anchors) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        CommonTrustedCertificateSource source = new CommonTrustedCertificateSource();
        anchors.forEach(source::addCertificate);
        verifier.setTrustedCertSources(source);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(document);
        validator.setCertificateVerifier(verifier);
        validator.setTokenExtractionStrategy(
                eu.europa.esig.dss.enumerations.TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
        return validator.validateDocument(policy);
    }

    private static Optional<CertificateToken> certificate(CertificateWrapper used) {
        return Optional.ofNullable(used.getBinaries()).map(DSSUtils::loadCertificate);
    }

    private static boolean isDemonstration(CertificateWrapper signer) {
        return signer.getCertificateDN().contains(DemonstrationAuthority.ORGANIZATION);
    }

    private static Optional<TimestampWrapper> earliestValid(SignatureWrapper signature) {
        return signature.getTimestampList().stream()
                .filter(Validation::holds)
                .min(Comparator.comparing(TimestampWrapper::getProductionTime));
    }

    private static boolean holds(TimestampWrapper stamp) {
        return stamp.isMessageImprintDataIntact() && stamp.isSignatureIntact() && stamp.isSignatureValid();
    }

    private static Optional<SignatureLevel> level(SignatureWrapper signature) {
        String name = String.valueOf(signature.getSignatureFormat());
        for (SignatureLevel level :
                List.of(SignatureLevel.LTA, SignatureLevel.LT, SignatureLevel.T, SignatureLevel.B)) {
            if (name.endsWith("BASELINE-" + level)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
