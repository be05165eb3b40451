package org.travaux.packaging.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.Clock;
import org.travaux.base.Conflict;
import org.travaux.base.Digest;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;
import org.travaux.base.Transactions;
import org.travaux.base.Unavailable;
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.document.Finding;
import org.travaux.document.Manuscript;
import org.travaux.document.Manuscripts;
import org.travaux.document.MetadataField;
import org.travaux.document.Rendering;
import org.travaux.document.Revision;
import org.travaux.document.Revisions;
import org.travaux.document.spi.BlobStore;
import org.travaux.document.spi.DocumentWriter;
import org.travaux.document.spi.Renderer;
import org.travaux.packaging.DocumentPackage;
import org.travaux.packaging.PackageId;
import org.travaux.packaging.PackageJob.Phase;
import org.travaux.packaging.PackagedFile;
import org.travaux.packaging.Verification;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.spi.PackageStore;
import org.travaux.packaging.spi.ReadinessCheck;
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
    private final List<ReadinessCheck> checks;
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
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<ReadinessCheck> checks,
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
            List<ReadinessCheck> checks,
            Signer signer,
            Verification verification,
            Archive archive,
            Clock clock) {
        this.sources = sources;
        this.checks = List.copyOf(checks);
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
        List<Finding> findings =
                checks.stream().flatMap(check -> check.check(id).stream()).toList();
        refuseIfBlocked(findings);
        SigningAuthority authority = signer.authority();
        Parts parts = new Parts(revision);
        renderAndSign(parts, progress);
        progress.at(Phase.SEAL, 0, 1);
        parts.add(ConcordanceJson.NAME, JSON, ConcordanceJson.write(revision, findings));
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

    private static void refuseIfBlocked(List<Finding> findings) {
        List<String> blocking = findings.stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .distinct()
                .toList();
        if (!blocking.isEmpty()) {
            throw Conflict.because(
                    "package.blocked",
                    "Findings block the package: " + String.join(", ", blocking) + ".",
                    Map.of("findings", String.join(" ", blocking)));
        }
    }

    private void renderAndSign(Parts parts, Progress progress) {
        List<Language> languages = new ArrayList<>(parts.revision.versions().keySet());
        Map<Language, Rendering> rendered = new LinkedHashMap<>();
        for (Language language : languages) {
            progress.at(Phase.RENDER, rendered.size(), languages.size());
            Manuscript manuscript = sources.manuscripts().of(parts.revision.id(), language);
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

    private byte[] seal(Parts parts, Document document, SigningAuthority authority, Actor by) {
        SortedMap<String, byte[]> content = new TreeMap<>(parts.content);
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
            Parts parts, Document document, SigningAuthority authority, Actor by, byte[] container) {
        Digest digest = archive.blobs().put(container);
        DocumentPackage made = new DocumentPackage(
                PackageId.fresh(),
                parts.revision.id(),
                document.id(),
                parts.stem + ".asice",
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
                                    "revision", parts.revision.id().value(),
                                    "sha256", digest.hex(),
                                    "signer", authority.name(),
                                    "certificate", authority.certificate().hex()));
        });
        return made;
    }

    /** The parts of one package while it is made. */
    private static final class Parts {
        private final Revision revision;
        private final String stem;
        private final SortedMap<String, byte[]> content = new TreeMap<>();
        private final SortedMap<String, String> mediaTypes = new TreeMap<>();
        private final SortedMap<String, Object> languages = new TreeMap<>();
        private String rendererVersion = "";

        Parts(Revision revision) {
            this.revision = revision;
            this.stem = revision.metadata()
                    .get(MetadataField.SYMBOL)
                    .orElse(revision.name())
                    .replaceAll("[^A-Za-z0-9-]+", "_");
        }

        String name(Language language, String suffix) {
            return stem + "." + language.tag() + "." + suffix;
        }

        void add(String name, String mediaType, byte[] bytes) {
            content.put(name, bytes);
            mediaTypes.put(name, mediaType);
        }

        void rendered(Language language, Rendering rendering) {
            rendererVersion = rendering.rendererVersion();
            languages.put(
                    language.tag(),
                    new TreeMap<>(Map.of(
                            "version", revision.versions().get(language),
                            "pages", rendering.pages(),
                            "unsignedSha256", rendering.digest().hex())));
        }

        List<PackagedFile> files() {
            return content.entrySet().stream()
                    .map(part -> new PackagedFile(
                            part.getKey(),
                            mediaTypes.get(part.getKey()),
                            part.getValue().length,
                            Digest.of(part.getValue())))
                    .toList();
        }

        Map<String, Object> facts(Document document, SigningAuthority authority, Actor by, java.time.Instant made) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put(
                    "document",
                    new TreeMap<>(Map.of(
                            "id", document.id().value(),
                            "type", revision.type().wireName(),
                            "metadata", revision.metadata().values())));
            facts.put(
                    "revision",
                    new TreeMap<>(Map.of(
                            "id", revision.id().value(),
                            "name", revision.name(),
                            "contentHash", revision.contentHash().hex(),
                            "frozenAt", revision.frozenAt().toString(),
                            "frozenBy", revision.frozenBy().name())));
            facts.put(
                    "authority",
                    new TreeMap<>(Map.of(
                            "name", authority.name(),
                            "issuer", authority.issuer(),
                            "demonstration", authority.demonstration(),
                            "level", authority.level().name())));
            facts.put("languages", languages);
            facts.put("rendererVersion", rendererVersion);
            facts.put("madeAt", made.toString());
            facts.put("madeBy", by.name());
            return facts;
        }
    }
}
