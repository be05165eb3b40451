package org.travaux.packaging.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.packaging.Verification;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.VerificationReport.Kind;
import org.travaux.packaging.VerificationReport.PartFinding;
import org.travaux.packaging.VerificationReport.Verdict;
import org.travaux.signature.TrustAnchors;
import org.travaux.signature.Verifier;

/** Tells PDFs and packages from what is neither, damaged ones too, and verifies them. */
@Component
public final class SealedFileVerification implements Verification {
    /** How far from its ends a damaged PDF is looked at for what only a PDF has. */
    private static final int ENDS = 1024;

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
            PartFindings findings = new PartFindings();
            findings.addPdf("file", file, verifier, trust);
            return findings.report(Kind.PDF, Optional.empty(), Optional.empty());
        }
        return OpenedContainer.of(file)
                .map(opened -> new PackageVerification(opened, verifier, trust).report())
                .orElseGet(SealedFileVerification::unreadable);
    }

    private static VerificationReport unreadable() {
        PartFinding neither = new PartFinding("file", "file.unreadable", "This is neither a PDF nor a package.");
        return new VerificationReport(
                Verdict.UNREADABLE, Kind.OTHER, List.of(), List.of(neither), Optional.empty(), Optional.empty(), false);
    }

    /** A PDF says so at its beginning; one that was damaged there still ends like one. */
    private static boolean isPdf(byte[] file) {
        int length = Math.min(file.length, ENDS);
        String end = new String(file, file.length - length, length, ISO_8859_1);
        return new String(file, 0, Math.min(file.length, 5), ISO_8859_1).equals("%PDF-")
                || end.contains("startxref")
                        && end.contains("%%EOF")
                        && !new String(file, 0, 2, ISO_8859_1).equals("PK");
    }
}
