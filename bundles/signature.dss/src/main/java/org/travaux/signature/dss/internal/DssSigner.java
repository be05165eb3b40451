package org.travaux.signature.dss.internal;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.OCSPDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.travaux.base.Clock;
import org.travaux.base.Digest;
import org.travaux.base.DomainException;
import org.travaux.base.Unavailable;
import org.travaux.signature.SignatureLevel;
import org.travaux.signature.Signer;
import org.travaux.signature.SigningAuthority;

/** Signs with the EU's DSS library. One signature at a time: the token is confined to this object's lock. */
@Component(configurationPid = "org.travaux.signature.dss")
@Designate(ocd = SignatureConfig.class)
public final class DssSigner implements Signer {
    /** Room for the signature and its time stamp in the PDF, bytes; DSS fails rather than cut it. */
    private static final int CONTENT_SIZE = 24 * 1024;

    private final KeyRing ring;
    private final Clock clock;
    private volatile boolean failedLast;

    @Activate
    public DssSigner(SignatureConfig config, @Reference Clock clock) {
        this(config, directory(config), clock);
    }

    DssSigner(SignatureConfig config, Path directory, Clock clock) {
        this.ring = new KeyRing(config, directory, clock);
        this.clock = clock;
    }

    private static Path directory(SignatureConfig config) {
        return config.directory().isBlank()
                ? Path.of(System.getProperty("karaf.data", "data"), "keys")
                : Path.of(config.directory());
    }

    @Override
    public synchronized SigningAuthority authority() {
        return DssLoader.with(() -> {
            SigningKeys keys = ring.keys();
            CertificateToken certificate = keys.entry().getCertificate();
            return new SigningAuthority(
                    Names.of(certificate.getSubject()),
                    Names.of(certificate.getIssuer()),
                    keys.demonstration(),
                    keys.level(),
                    Digest.of(certificate.getEncoded()),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant());
        });
    }

    @Override
    public synchronized byte[] signPdf(byte[] pdf, String reason) {
        return DssLoader.with(() -> {
            SigningKeys keys = validKeys();
            PAdESService service = new PAdESService(certificateVerifier(keys));
            service.setTspSource(keys.timeStamps());
            PAdESSignatureParameters parameters = new PAdESSignatureParameters();
            // At LT the revocation data would follow the signature, covered by nothing; the stamp of LTA covers it.
            parameters.setSignatureLevel(
                    keys.level() == SignatureLevel.LT
                            ? eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_LTA
                            : eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_T);
            parameters.setReason(reason);
            parameters.setContentSize(CONTENT_SIZE);
            fill(parameters, keys);
            return failing(() -> {
                DSSDocument document = new InMemoryDocument(pdf, "document.pdf");
                ToBeSigned bytes = service.getDataToSign(document, parameters);
                return DSSUtils.toByteArray(service.signDocument(document, parameters, value(bytes, keys)));
            });
        });
    }

    @Override
    public synchronized SortedMap<String, byte[]> signParts(SortedMap<String, byte[]> parts) {
        return DssLoader.with(() -> {
            SigningKeys keys = validKeys();
            ASiCWithCAdESService service = new ASiCWithCAdESService(certificateVerifier(keys));
            service.setTspSource(keys.timeStamps());
            ASiCWithCAdESSignatureParameters parameters = new ASiCWithCAdESSignatureParameters();
            parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
            parameters.setSignatureLevel(
                    keys.level() == SignatureLevel.LT
                            ? eu.europa.esig.dss.enumerations.SignatureLevel.CAdES_BASELINE_LT
                            : eu.europa.esig.dss.enumerations.SignatureLevel.CAdES_BASELINE_T);
            fill(parameters, keys);
            List<DSSDocument> documents = new ArrayList<>();
            parts.forEach((name, bytes) -> documents.add(new InMemoryDocument(bytes, name)));
            return failing(() -> {
                ToBeSigned bytes = service.getDataToSign(documents, parameters);
                DSSDocument container = service.signDocument(documents, parameters, value(bytes, keys));
                return Zips.entries(DSSUtils.toByteArray(container), name -> name.startsWith("META-INF/"));
            });
        });
    }

    @Override
    public synchronized String trustAnchors() {
        return DssLoader.with(() -> {
            StringBuilder pem = new StringBuilder();
            ring.keys().anchors().forEach(anchor -> pem.append(DSSUtils.convertToPEM(anchor))
                    .append('\n'));
            return pem.toString();
        });
    }

    /** Does not wait for a signature that is being made, which may wait for others. */
    @Override
    public Optional<String> trouble() {
        if (ring.isWaitingForADemonstration()) {
            return Optional.empty();
        }
        try {
            DssLoader.with(this::validKeys);
            return failedLast ? Optional.of("signature.failed") : Optional.empty();
        } catch (DomainException e) {
            return Optional.of(e.code());
        }
    }

    /** Returns the keys, or refuses where the certificate is not valid at this moment. */
    private SigningKeys validKeys() {
        SigningKeys keys = ring.keys();
        CertificateToken certificate = keys.entry().getCertificate();
        Instant now = clock.now();
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw Unavailable.because(
                    "signature.certificate-not-yet-valid",
                    "The signing certificate is not valid yet: the clock of this machine may be wrong.");
        }
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw Unavailable.because("signature.certificate-expired", "The signing certificate has expired.");
        }
        return keys;
    }

    private void fill(AbstractSignatureParameters<?> parameters, SigningKeys keys) {
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(keys.entry().getCertificate());
        parameters.setCertificateChain(keys.entry().getCertificateChain());
        // A certificate that is trusted itself would be left out of the signature, which nobody could then believe.
        boolean vouchesForItself = keys.anchors().contains(keys.entry().getCertificate());
        parameters.bLevel().setTrustAnchorBPPolicy(!vouchesForItself);
        parameters.bLevel().setSigningDate(Date.from(clock.now()));
    }

    private static SignatureValue value(ToBeSigned bytes, SigningKeys keys) {
        return keys.token().sign(bytes, DigestAlgorithm.SHA256, keys.entry());
    }

    private static CommonCertificateVerifier certificateVerifier(SigningKeys keys) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        keys.anchors().forEach(anchors::addCertificate);
        verifier.setTrustedCertSources(anchors);
        if (keys.level() == SignatureLevel.LT) {
            verifier.setCrlSource(new OnlineCRLSource(new CommonsDataLoader()));
            verifier.setOcspSource(new OnlineOCSPSource(new OCSPDataLoader()));
        }
        return verifier;
    }

    private <T> T failing(java.util.function.Supplier<T> work) {
        try {
            T signed = work.get();
            failedLast = false;
            return signed;
        } catch (DSSException | AlertException | IllegalInputException e) {
            failedLast = true;
            throw Unavailable.because(
                    "signature.failed",
                    "The signature could not be made: the time-stamping authority or a revocation source did not"
                            + " answer rightly.",
                    e);
        }
    }
}
