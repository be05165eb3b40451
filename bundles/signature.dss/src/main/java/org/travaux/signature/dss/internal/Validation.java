package org.travaux.signature.dss.internal;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.enumerations.TimestampType;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.travaux.base.Digest;
import org.travaux.signature.SignatureLevel;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.SignatureReport.Verdict;
import org.travaux.signature.TrustAnchors;

/**
 * One validation of a signed file by DSS, offline, with the certificates the verifying person trusts. Where a signature does
 * not pass it is made again with those in the file as well: what passes only then, or fails only for reasons of its
 * certificates, is intact but untrusted; all else is broken.
 */
final class Validation {
    private static final Set<SubIndication> REVOKED =
            Set.of(SubIndication.REVOKED, SubIndication.REVOKED_NO_POE, SubIndication.REVOKED_CA_NO_POE);
    /** What can be wrong with certificates while not a byte was changed. */
    private static final Set<SubIndication> DOUBTED = Set.of(
            SubIndication.EXPIRED,
            SubIndication.NOT_YET_VALID,
            SubIndication.NO_POE,
            SubIndication.OUT_OF_BOUNDS_NO_POE,
            SubIndication.OUT_OF_BOUNDS_NOT_REVOKED,
            SubIndication.REVOCATION_OUT_OF_BOUNDS_NO_POE,
            SubIndication.NO_CERTIFICATE_CHAIN_FOUND,
            SubIndication.NO_CERTIFICATE_CHAIN_FOUND_NO_POE,
            SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE,
            SubIndication.CHAIN_CONSTRAINTS_FAILURE,
            SubIndication.CRYPTO_CONSTRAINTS_FAILURE,
            SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
            SubIndication.TRY_LATER);

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
        boolean doubt = signatures().stream()
                .anyMatch(signature ->
                        !passes(trusted, signature) && signature.isSignatureIntact() && signature.isSignatureValid());
        this.selfTrusted = doubt ? validate(withOwn(anchors)) : trusted;
    }

    /** Returns the signatures as DSS sees them, oldest first. */
    List<SignatureWrapper> signatures() {
        return trusted.getDiagnosticData().getSignatures();
    }

    /** Returns the time stamps of a whole PDF, which signatures of level LTA end with. */
    List<TimestampWrapper> fileStamps() {
        return trusted.getDiagnosticData().getTimestampList().stream()
                .filter(stamp -> stamp.getType() == TimestampType.DOCUMENT_TIMESTAMP)
                .toList();
    }

    /** Returns what there is to say of each signature, in the same order, as the other judge leaves it. */
    List<SignatureReport> reports(BiFunction<SignatureWrapper, SignatureReport, SignatureReport> judge) {
        return signatures().stream()
                .map(signature -> judge.apply(signature, report(signature)))
                .toList();
    }

    private SignatureReport report(SignatureWrapper signature) {
        Verdict verdict = verdict(signature);
        Optional<TimestampWrapper> stamp = earliestValid(signature);
        CertificateWrapper signer = signature.getSigningCertificate();
        return new SignatureReport(
                signer == null ? "" : Names.of(signer.getCertificateDN()),
                Optional.ofNullable(signer)
                        .map(CertificateWrapper::getCertificateIssuerDN)
                        .map(Names::of),
                Optional.ofNullable(signer).map(CertificateWrapper::getBinaries).map(Digest::of),
                level(signature),
                Optional.ofNullable(signature.getClaimedSigningTime()).map(Date::toInstant),
                stamp.map(t -> t.getProductionTime().toInstant()),
                stamp.map(TimestampWrapper::getSigningCertificate).map(c -> Names.of(c.getCertificateDN())),
                verdict,
                remarks(signature, verdict),
                signer != null && isDemonstration(signer));
    }

    private List<String> remarks(SignatureWrapper signature, Verdict verdict) {
        List<String> remarks = new ArrayList<>();
        if (!areStampsIntact(signature)) {
            remarks.add("A time stamp of the signature was changed.");
        } else if (!areStampsTrusted(trusted, signature)) {
            remarks.add("Nobody here trusts the authority of its time stamp.");
        }
        SimpleReport said = (verdict == Verdict.BROKEN ? selfTrusted : trusted).getSimpleReport();
        said.getAdESValidationErrors(signature.getId()).forEach(message -> remarks.add(message.getValue()));
        said.getAdESValidationWarnings(signature.getId())
                .forEach(message -> remarks.add("Warning: " + message.getValue()));
        return remarks;
    }

    private Verdict verdict(SignatureWrapper signature) {
        if (!areStampsIntact(signature)) {
            return Verdict.BROKEN;
        }
        if (passes(trusted, signature)) {
            return areStampsTrusted(trusted, signature) ? Verdict.VALID : Verdict.UNTRUSTED;
        }
        boolean revoked = REVOKED.contains(subIndication(trusted, signature))
                || REVOKED.contains(subIndication(selfTrusted, signature));
        boolean intact = passes(selfTrusted, signature) || DOUBTED.contains(subIndication(selfTrusted, signature));
        return intact && !revoked ? Verdict.UNTRUSTED : Verdict.BROKEN;
    }

    private static boolean passes(Reports reports, SignatureWrapper signature) {
        return reports.getSimpleReport().getIndication(signature.getId()) == Indication.TOTAL_PASSED;
    }

    private static SubIndication subIndication(Reports reports, SignatureWrapper signature) {
        SubIndication found = reports.getSimpleReport().getSubIndication(signature.getId());
        return found == null ? SubIndication.FORMAT_FAILURE : found;
    }

    private Reports validate(List<CertificateToken> anchors) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        CommonTrustedCertificateSource source = new CommonTrustedCertificateSource();
        anchors.forEach(source::addCertificate);
        verifier.setTrustedCertSources(source);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(document);
        if (validator instanceof PDFDocumentValidator pdf) {
            pdf.setPdfObjFactory(withoutPictures());
        }
        validator.setCertificateVerifier(verifier);
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
        validator.setEnableEtsiValidationReport(false);
        return validator.validateDocument(policy);
    }

    /** DSS would draw each page twice and compare the pictures: our policy lets no object change, which says more. */
    private static IPdfObjFactory withoutPictures() {
        DefaultPdfDifferencesFinder finder = new DefaultPdfDifferencesFinder();
        finder.setMaximalPagesAmountForVisualComparison(0);
        PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
        factory.setPdfDifferencesFinder(finder);
        return factory;
    }

    private List<CertificateToken> withOwn(List<CertificateToken> anchors) {
        List<CertificateToken> all = new ArrayList<>(anchors);
        trusted.getDiagnosticData().getUsedCertificates().stream()
                .map(CertificateWrapper::getBinaries)
                .filter(Objects::nonNull)
                .forEach(bytes -> all.add(DSSUtils.loadCertificate(bytes)));
        return all;
    }

    private static boolean isDemonstration(CertificateWrapper signer) {
        return signer.getCertificateDN().contains(DemonstrationAuthority.ORGANIZATION);
    }

    private Optional<TimestampWrapper> earliestValid(SignatureWrapper signature) {
        return signature.getTimestampList().stream()
                .filter(Validation::isIntact)
                .min(Comparator.comparing(TimestampWrapper::getProductionTime));
    }

    private static boolean areStampsIntact(SignatureWrapper signature) {
        return signature.getTimestampList().stream().allMatch(Validation::isIntact);
    }

    private static boolean areStampsTrusted(Reports reports, SignatureWrapper signature) {
        return signature.getTimestampList().stream()
                .allMatch(stamp -> reports.getSimpleReport().getIndication(stamp.getId()) == Indication.PASSED);
    }

    private static boolean isIntact(TimestampWrapper stamp) {
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
