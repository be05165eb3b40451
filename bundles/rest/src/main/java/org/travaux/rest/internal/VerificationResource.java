package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.NotSupportedException;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.packaging.Verification;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.VerificationReport.PartSignature;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.Signer;
import org.travaux.signature.TrustAnchors;

/** Verifies a package or a signed PDF for anyone, without an account; the file is not kept. */
@Component(service = RestResource.class)
@Path("/verifications")
@Produces(MediaType.APPLICATION_JSON)
public final class VerificationResource implements RestResource {
    private final Verification verification;
    private final Signer signer;

    @Activate
    public VerificationResource(@Reference Verification verification, @Reference Signer signer) {
        this.verification = verification;
        this.signer = signer;
    }

    /** One signature. */
    public record SignatureView(
            String part,
            String signer,
            @Schema(nullable = true) String issuer,
            @Schema(nullable = true) String level,
            @Schema(nullable = true) String time,
            @Schema(nullable = true) String stamped,
            @Schema(nullable = true) String stampedBy,
            String verdict,
            boolean demonstration,
            List<String> remarks) {
        static SignatureView of(PartSignature signature) {
            SignatureReport report = signature.report();
            return new SignatureView(
                    signature.part(),
                    report.signer(),
                    report.issuer().orElse(null),
                    report.level().map(Enum::name).orElse(null),
                    report.claimed().map(Instant::toString).orElse(null),
                    report.stamped().map(Instant::toString).orElse(null),
                    report.stampedBy().orElse(null),
                    report.verdict().name().toLowerCase(Locale.ROOT),
                    report.demonstration(),
                    report.remarks());
        }
    }

    /** What there is to say of a file. */
    public record ReportView(
            String verdict,
            String kind,
            boolean demonstration,
            List<SignatureView> signatures,
            List<VerificationReport.PartFinding> findings,
            @Schema(nullable = true) Map<String, Object> manifest,
            @Schema(nullable = true) VerificationReport.RecordExtract record) {
        static ReportView of(VerificationReport report) {
            return new ReportView(
                    report.verdict().name().toLowerCase(Locale.ROOT),
                    report.kind().name().toLowerCase(Locale.ROOT),
                    report.demonstration(),
                    report.signatures().stream().map(SignatureView::of).toList(),
                    report.findings(),
                    report.manifest().orElse(null),
                    report.record().orElse(null));
        }
    }

    @POST
    @ForEverybody
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Verify a package or a signed PDF", operationId = "verify")
    public ReportView verify(InputStream file, @Context HttpHeaders headers) {
        refuseEnvelopes(headers.getMediaType());
        try {
            return ReportView.of(verification.verify(file.readAllBytes(), TrustAnchors.ofPem(signer.trustAnchors())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form wraps the file in something of its own, which must not be judged in its place. */
    private static void refuseEnvelopes(MediaType sentAs) {
        boolean form = sentAs != null
                && (sentAs.getType().equalsIgnoreCase("multipart")
                        || sentAs.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE) && !sentAs.isWildcardType());
        if (form) {
            throw new NotSupportedException("the file itself is the body");
        }
    }
}
