package org.travaux.packaging.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.travaux.base.Digest;
import org.travaux.base.DomainException;
import org.travaux.packaging.PackagedFile;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.VerificationReport.Kind;
import org.travaux.packaging.VerificationReport.PartSignature;
import org.travaux.signature.PartsReport;
import org.travaux.signature.SignatureLevel;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.TrustAnchors;
import org.travaux.signature.Verifier;

/**
 * One package under verification, part by part: the container, its signature, the manifest, every PDF, the audit chain, and
 * that all of them belong together.
 */
final class PackageVerification {
    private static final String META = "META-INF/";

    private final OpenedContainer container;
    private final Verifier verifier;
    private final TrustAnchors trust;
    private final PartFindings findings = new PartFindings();
    private Optional<Manifest> manifest = Optional.empty();

    PackageVerification(OpenedContainer container, Verifier verifier, TrustAnchors trust) {
        this.container = container;
        this.verifier = verifier;
        this.trust = trust;
    }

    VerificationReport report() {
        container.damaged().forEach((part, why) -> findings.add(part, "part.damaged", why));
        checkMimetype();
        checkNames();
        checkSignature();
        readManifest();
        manifest.ifPresent(this::checkFiles);
        checkPdfs();
        checkAudit();
        checkSigners();
        checkContainer();
        return findings.report(
                Kind.PACKAGE,
                manifest.map(Manifest::json),
                Optional.ofNullable(container.parts().get(AuditJson.NAME)).flatMap(AuditJson::extract));
    }

    private void checkMimetype() {
        byte[] mimetype = container.parts().get(Container.MIMETYPE);
        if (mimetype == null) {
            findings.add(Container.MIMETYPE, "part.missing", "The container does not say what it is.");
        } else if (!Arrays.equals(mimetype, Container.MIMETYPE_CONTENT)) {
            findings.add(Container.MIMETYPE, "part.altered", "The container says that it is something else.");
        }
    }

    /** A name that leads out of the folder somebody unpacks into is never ours, whoever signed it. */
    private void checkNames() {
        container.parts().keySet().stream()
                .filter(name -> !name.matches("(META-INF/)?[A-Za-z0-9_.-]+") || name.contains(".."))
                .forEach(name -> findings.add(name, "part.name", "No package has a part of this name."));
    }

    private void checkSignature() {
        SortedMap<String, byte[]> parts = new TreeMap<>(container.parts());
        parts.remove(Container.MIMETYPE);
        PartsReport report = verifier.verifyParts(parts, trust);
        report.broken().forEach((part, why) -> {
            boolean missing = !parts.containsKey(part);
            findings.add(part, missing ? "part.missing" : "part.altered", why);
        });
        report.signatures().forEach(signature -> findings.addSignature(Container.PACKAGE, signature));
        if (report.signatures().isEmpty()) {
            findings.add(Container.PACKAGE, "signature.missing", "The package is not signed.");
        }
        if (report.signatures().stream().anyMatch(s -> s.verdict() == SignatureReport.Verdict.BROKEN)) {
            findings.add(Container.PACKAGE, "signature.broken", "The signature of the package does not hold.");
        }
        parts.keySet().stream()
                .filter(part -> !report.covered().isEmpty())
                .filter(part -> !part.startsWith(META) && !report.covered().contains(part))
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

    private void checkFiles(Manifest named) {
        for (PackagedFile file : named.files()) {
            byte[] content = container.parts().get(file.name());
            if (content == null) {
                findings.add(file.name(), "part.missing", "The part is missing.");
            } else if (!isAsNamed(file, content) && !findings.name(file.name())) {
                findings.add(file.name(), "part.altered", "The part is not the one the manifest names.");
            }
        }
        for (String part : container.parts().keySet()) {
            boolean known = part.equals(Container.MIMETYPE)
                    || part.equals(Manifest.NAME)
                    || part.startsWith(META)
                    || named.names(part);
            if (!known) {
                findings.add(part, "part.added", "The manifest does not name this part.");
            }
        }
    }

    private static boolean isAsNamed(PackagedFile file, byte[] content) {
        return file.bytes() == content.length && file.sha256().equals(Digest.of(content));
    }

    /** Whatever the manifest says of it, a PDF in a package is signed. */
    private void checkPdfs() {
        container.parts().forEach((part, content) -> {
            if (part.endsWith(".pdf")) {
                findings.addPdf(part, content, verifier, trust);
            }
        });
    }

    private void checkAudit() {
        byte[] json = container.parts().get(AuditJson.NAME);
        if (json == null) {
            findings.add(AuditJson.NAME, "part.missing", "The record of the dossier is missing.");
        } else if (manifest.isPresent()) {
            AuditJson.fault(json, manifest.get().contentHash())
                    .ifPresent(fault -> findings.add(AuditJson.NAME, "audit.broken", fault));
        }
    }

    /** A package is signed throughout with one key, at the level its manifest states: else it was sealed again. */
    private void checkSigners() {
        Optional<SignatureReport> seal = findings.signatures().stream()
                .filter(signature -> signature.part().equals(Container.PACKAGE))
                .map(PartSignature::report)
                .findFirst();
        if (seal.isEmpty() || !findings.areNone()) {
            return;
        }
        Optional<SignatureLevel> stated = manifest.flatMap(Manifest::level);
        for (PartSignature signature : findings.signatures()) {
            SignatureReport report = signature.report();
            if (!report.certificate().equals(seal.get().certificate())) {
                findings.add(
                        signature.part(),
                        "signature.other",
                        "It was signed by " + report.signer() + ", and the package by "
                                + seal.get().signer() + ": the package was sealed again with another key.");
            }
            stated.ifPresent(level -> checkLevel(signature, level));
        }
    }

    /** A PDF of ours ends with a signature or a time stamp that covers all of it: with revocation data inside that is LTA. */
    private void checkLevel(PartSignature signature, SignatureLevel stated) {
        boolean pdf = !signature.part().equals(Container.PACKAGE);
        SignatureLevel wanted = pdf && stated == SignatureLevel.LT ? SignatureLevel.LTA : stated;
        Optional<SignatureLevel> reached = signature.report().level();
        if (reached.isEmpty() || reached.get().compareTo(wanted) < 0) {
            findings.add(
                    signature.part(),
                    "signature.weaker",
                    "The signature does not reach the level " + wanted + " of a package made at " + stated + ".");
        } else if (pdf && reached.get() != wanted) {
            findings.add(
                    signature.part(),
                    "signature.added-to",
                    "Something was added to the signature, which a package made at " + stated + " does not have.");
        }
    }

    private void checkContainer() {
        container.changes().forEach((part, what) -> {
            if (!findings.name(part) && (findings.areNone() || !part.equals(Container.PACKAGE))) {
                findings.add(part, "container.altered", what);
            }
        });
    }
}
