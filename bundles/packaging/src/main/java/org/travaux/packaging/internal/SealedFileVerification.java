package org.travaux.packaging.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.DomainException;
import org.travaux.packaging.PackagedFile;
import org.travaux.packaging.Verification;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.VerificationReport.Kind;
import org.travaux.packaging.VerificationReport.PartFinding;
import org.travaux.packaging.VerificationReport.PartSignature;
import org.travaux.packaging.VerificationReport.Verdict;
import org.travaux.signature.PartsReport;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.TrustAnchors;
import org.travaux.signature.Verifier;

/** Verifies part by part: the container, its signature, the manifest, every PDF, the audit chain. */
@Component
public final class SealedFileVerification implements Verification {
    private static final String CONTAINER = "package";
    private static final String PDF = "application/pdf";

    private final Verifier verifier;

    /** Makes a verification for a program that runs without OSGi; the class path holds one verifier of signatures. */
    public SealedFileVerification() {
        this(ServiceLoader.load(Verifier.class, SealedFileVerification.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the class path holds no verifier of signatures")));
    }

    @Activate
    public SealedFileVerification(@Reference Verifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public VerificationReport verify(byte[] file, TrustAnchors trust) {
        if (isPdf(file)) {
            return verifyPdf(file, trust);
        }
        Optional<OpenedContainer> opened = OpenedContainer.of(file);
        if (opened.isPresent()) {
            return new PackageVerification(opened.get(), trust).report();
        }
        return new VerificationReport(
                Verdict.UNREADABLE,
                Kind.OTHER,
                List.of(),
                List.of(new PartFinding("file", "file.unreadable", "This is neither a PDF nor a package.")),
                Optional.empty(),
                false);
    }

    private VerificationReport verifyPdf(byte[] file, TrustAnchors trust) {
        Findings findings = new Findings();
        List<PartSignature> signatures = pdfSignatures("file", file, trust, findings);
        return report(Kind.PDF, signatures, findings, Optional.empty());
    }

    private List<PartSignature> pdfSignatures(String part, byte[] pdf, TrustAnchors trust, Findings findings) {
        List<SignatureReport> reports = verifier.verifyPdf(pdf, trust);
        if (reports.isEmpty()) {
            findings.add(part, "signature.missing", "The PDF is not signed.");
        }
        reports.stream()
                .filter(r -> r.verdict() == SignatureReport.Verdict.BROKEN)
                .forEach(r -> findings.add(
                        part,
                        "signature.broken",
                        r.remarks().isEmpty()
                                ? "The signature does not hold."
                                : r.remarks().get(0)));
        return reports.stream().map(r -> new PartSignature(part, r)).toList();
    }

    private static VerificationReport report(
            Kind kind, List<PartSignature> signatures, Findings findings, Optional<Map<String, Object>> manifest) {
        boolean untrusted =
                signatures.stream().anyMatch(s -> s.report().verdict() == SignatureReport.Verdict.UNTRUSTED);
        Verdict verdict = !findings.all().isEmpty() ? Verdict.BROKEN : untrusted ? Verdict.UNTRUSTED : Verdict.VALID;
        boolean demonstration = signatures.stream().anyMatch(s -> s.report().demonstration());
        return new VerificationReport(verdict, kind, signatures, findings.all(), manifest, demonstration);
    }

    private static boolean isPdf(byte[] file) {
        byte[] magic = "%PDF-".getBytes(StandardCharsets.US_ASCII);
        return file.length > magic.length && Arrays.equals(Arrays.copyOf(file, magic.length), magic);
    }

    /** What is broken, each part once for each reason. */
    private static final class Findings {
        private final List<PartFinding> found = new ArrayList<>();

        void add(String part, String code, String message) {
            boolean known = found.stream()
                    .anyMatch(f -> f.part().equals(part) && f.code().equals(code));
            if (!known) {
                found.add(new PartFinding(part, code, message));
            }
        }

        List<PartFinding> all() {
            return found;
        }

        boolean names(String part) {
            return found.stream().anyMatch(f -> f.part().equals(part));
        }
    }

    /** One package under verification. */
    private final class PackageVerification {
        private final OpenedContainer container;
        private final TrustAnchors trust;
        private final Findings findings = new Findings();
        private final List<PartSignature> signatures = new ArrayList<>();
        private Optional<Manifest> manifest = Optional.empty();

        PackageVerification(OpenedContainer container, TrustAnchors trust) {
            this.container = container;
            this.trust = trust;
        }

        VerificationReport report() {
            container.damaged().forEach((part, why) -> findings.add(part, "part.damaged", why));
            checkMimetype();
            checkSignature();
            readManifest();
            manifest.ifPresent(this::checkParts);
            checkAudit();
            if (findings.all().isEmpty() && !container.isAsWritten()) {
                findings.add(
                        CONTAINER, "container.altered", "The container was repacked or changed outside its parts.");
            }
            return SealedFileVerification.report(Kind.PACKAGE, signatures, findings, manifest.map(Manifest::json));
        }

        private void checkMimetype() {
            byte[] mimetype = container.parts().get(Container.MIMETYPE);
            if (mimetype == null || !Arrays.equals(mimetype, Container.MIMETYPE_CONTENT)) {
                findings.add(Container.MIMETYPE, "part.altered", "The container does not say what it is.");
            }
        }

        private void checkSignature() {
            SortedMap<String, byte[]> parts = new TreeMap<>(container.parts());
            parts.remove(Container.MIMETYPE);
            PartsReport report = verifier.verifyParts(parts, trust);
            report.broken().forEach((part, why) -> findings.add(part, "part.altered", why));
            report.signatures().forEach(s -> signatures.add(new PartSignature(CONTAINER, s)));
            if (report.signatures().isEmpty()) {
                findings.add(CONTAINER, "signature.missing", "The package is not signed.");
            }
            boolean broken = report.signatures().stream().anyMatch(s -> s.verdict() == SignatureReport.Verdict.BROKEN);
            if (broken) {
                findings.add(CONTAINER, "signature.broken", "The signature of the package does not hold.");
            }
            parts.keySet().stream()
                    .filter(part ->
                            !part.startsWith("META-INF/") && !report.covered().contains(part))
                    .forEach(part -> findings.add(part, "part.added", "No signature covers this part."));
        }

        private void readManifest() {
            byte[] json = container.parts().get(Manifest.NAME);
            if (json == null) {
                findings.add(Manifest.NAME, "part.missing", "The manifest is missing.");
                return;
            }
            try {
                manifest = Optional.of(Manifest.read(json));
            } catch (DomainException e) {
                findings.add(Manifest.NAME, "part.altered", "The manifest cannot be read.");
            }
        }

        private void checkParts(Manifest named) {
            for (PackagedFile file : named.files()) {
                byte[] content = container.parts().get(file.name());
                if (content == null) {
                    findings.add(file.name(), "part.missing", "The part is missing.");
                    continue;
                }
                if (!file.sha256().equals(org.travaux.base.Digest.of(content)) && !findings.names(file.name())) {
                    findings.add(file.name(), "part.altered", "The part is not the one the manifest names.");
                }
                if (file.mediaType().equals(PDF)) {
                    signatures.addAll(pdfSignatures(file.name(), content, trust, findings));
                }
            }
            for (String part : container.parts().keySet()) {
                boolean known = part.equals(Container.MIMETYPE)
                        || part.equals(Manifest.NAME)
                        || part.startsWith("META-INF/")
                        || named.names(part);
                if (!known) {
                    findings.add(part, "part.added", "The manifest does not name this part.");
                }
            }
        }

        private void checkAudit() {
            byte[] json = container.parts().get(AuditJson.NAME);
            if (json != null && manifest.isPresent()) {
                AuditJson.fault(json, manifest.get().contentHash())
                        .ifPresent(fault -> findings.add(AuditJson.NAME, "audit.broken", fault));
            }
        }
    }
}
