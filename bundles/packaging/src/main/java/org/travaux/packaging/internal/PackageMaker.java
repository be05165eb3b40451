package org.travaux.packaging.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.Clock;
import org.travaux.base.Digest;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;
import org.travaux.base.Transactions;
import org.travaux.base.Unavailable;
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.document.Manuscript;
import org.travaux.document.Manuscripts;
import org.travaux.document.Reading;
import org.travaux.document.Rendering;
import org.travaux.document.Revision;
import org.travaux.document.Revisions;
import org.travaux.document.spi.BlobStore;
import org.travaux.document.spi.DocumentWriter;
import org.travaux.document.spi.Renderer;
import org.travaux.packaging.DocumentPackage;
import org.travaux.packaging.PackageId;
import org.travaux.packaging.PackageJob.Phase;
import org.travaux.packaging.Verification;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.spi.PackageStore;
import org.travaux.signature.Signer;
import org.travaux.signature.SigningAuthority;
import org.travaux.signature.TrustAnchors;

/** Makes one package, from the checks to the verification of what was made. Nothing is kept unless all of it succeeds. */
@Component(service = PackageMaker.class)
public final class PackageMaker {
    private static final String AKOMA_NTOSO = "application/akn+xml";
    private static final String PDF = "application/pdf";
    private static final String JSON = "application/json";

    private final Sources sources;
    private final RevisionChecks checks;
    private final Signer signer;
    private final Verification verification;
    private final Archive archive;
    private final Clock clock;

    /** Where the texts come from and how they are written. */
    record Sources(
            Documents documents,
            Revisions revisions,
            Manuscripts manuscripts,
            Renderer renderer,
            DocumentWriter writer) {}

    /** Where packages and their record are kept. */
    record Archive(PackageStore packages, BlobStore blobs, AuditTrail trail, Transactions transactions) {}

    @Activate
    public PackageMaker(
            @Reference Documents documents,
            @Reference Revisions revisions,
            @Reference Manuscripts manuscripts,
            @Reference Renderer renderer,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<DocumentWriter> writers,
            @Reference RevisionChecks checks,
            @Reference Signer signer,
            @Reference Verification verification,
            @Reference PackageStore packages,
            @Reference BlobStore blobs,
            @Reference AuditTrail trail,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        this(
                new Sources(documents, revisions, manuscripts, renderer, akomaNtoso(writers)),
                checks,
                signer,
                verification,
                new Archive(packages, blobs, trail, transactions),
                clock);
    }

    private static DocumentWriter akomaNtoso(List<DocumentWriter> writers) {
        return writers.stream()
                .filter(writer -> writer.mediaType().equals(AKOMA_NTOSO))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes Akoma Ntoso yet"));
    }

    PackageMaker(
            Sources sources,
            RevisionChecks checks,
            Signer signer,
            Verification verification,
            Archive archive,
            Clock clock) {
        this.sources = sources;
        this.checks = checks;
        this.signer = signer;
        this.verification = verification;
        this.archive = archive;
        this.clock = clock;
    }

    /** Makes the package; fails with {@code package.blocked}, or with what a part of the way fails with. */
    DocumentPackage make(RevisionId id, Actor by, Progress progress) {
        Revision revision = sources.revisions().get(id);
        Document document = sources.documents().get(revision.document());
        progress.at(Phase.CHECK, 0, 1);
        RevisionChecks.Outcome checked = checks.passed(revision);
        SigningAuthority authority = signer.authority();
        PackageParts parts = new PackageParts(revision);
        renderAndSign(parts, progress);
        progress.at(Phase.SEAL, 0, 1);
        parts.add(ConcordanceJson.NAME, JSON, ConcordanceJson.write(revision, checked));
        parts.add(
                AuditJson.NAME,
                JSON,
                AuditJson.write(archive.trail()
                        .extract(
                                AuditChain.of(document.dossier()),
                                event -> event.subject().contains(document.id().value())
                                        || event.subject().contains(id.value()))));
        byte[] container = seal(parts, document, authority, by);
        progress.at(Phase.VERIFY, 0, 1);
        refuseIfNotValid(container);
        return keep(parts, document, authority, by, container);
    }

    private void renderAndSign(PackageParts parts, Progress progress) {
        List<Language> languages = new ArrayList<>(parts.revision().versions().keySet());
        Map<Language, Rendering> rendered = new LinkedHashMap<>();
        for (Language language : languages) {
            progress.at(Phase.RENDER, rendered.size(), languages.size());
            Manuscript manuscript = issued(parts.revision(), language);
            rendered.put(language, sources.renderer().render(manuscript));
            parts.add(
                    parts.name(language, sources.writer().suffix()),
                    AKOMA_NTOSO,
                    sources.writer().write(manuscript));
        }
        int signed = 0;
        for (Language language : languages) {
            progress.at(Phase.SIGN, signed++, languages.size());
            Rendering rendering = rendered.get(language);
            parts.rendered(language, rendering);
            byte[] pdf = signer.signPdf(rendering.bytes(), "Certified true copy");
            parts.add(parts.name(language, "pdf"), PDF, pdf);
        }
    }

    /** What is issued is the text as agreed: no suggestion and no comment. */
    private Manuscript issued(Revision revision, Language language) {
        Manuscript frozen = sources.manuscripts().of(revision.id(), language);
        return frozen.withTree(Reading.CLEAN.of(frozen.tree()));
    }

    private byte[] seal(PackageParts parts, Document document, SigningAuthority authority, Actor by) {
        SortedMap<String, byte[]> content = parts.content();
        content.put(Manifest.NAME, Manifest.write(parts.facts(document, authority, by, clock.now()), parts.files()));
        content.putAll(signer.signParts(content));
        return Container.write(content);
    }

    /** What leaves the house is what anyone can verify: the maker looks at it as they would. */
    private void refuseIfNotValid(byte[] container) {
        VerificationReport report = verification.verify(container, TrustAnchors.ofPem(signer.trustAnchors()));
        if (report.verdict() != VerificationReport.Verdict.VALID) {
            throw Unavailable.because(
                    "package.not-valid", "The sealed package does not verify: " + report.findings() + ".");
        }
    }

    private DocumentPackage keep(
            PackageParts parts, Document document, SigningAuthority authority, Actor by, byte[] container) {
        Digest digest = archive.blobs().put(container);
        DocumentPackage made = new DocumentPackage(
                PackageId.fresh(),
                parts.revision().id(),
                document.id(),
                parts.name(),
                digest,
                container.length,
                parts.files(),
                authority.name(),
                authority.demonstration(),
                clock.now(),
                by);
        archive.transactions().inTransaction(() -> {
            archive.packages().add(made);
            archive.trail()
                    .record(
                            AuditChain.of(document.dossier()),
                            by,
                            "package.sealed",
                            "document:" + document.id(),
                            Map.of(
                                    "package", made.id().value(),
                                    "revision", parts.revision().id().value(),
                                    "sha256", digest.hex(),
                                    "signer", authority.name(),
                                    "certificate", authority.certificate().hex()));
        });
        return made;
    }
}
