package org.travaux.packaging.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.Digest;
import org.travaux.base.Language;
import org.travaux.document.Authenticity;
import org.travaux.document.Document;
import org.travaux.document.DocumentType;
import org.travaux.document.Finding;
import org.travaux.document.ImportedText;
import org.travaux.document.InMemoryBlobStore;
import org.travaux.document.InMemoryHouse;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.Rendering;
import org.travaux.document.Revision;
import org.travaux.document.spi.DocumentWriter;
import org.travaux.document.spi.Renderer;
import org.travaux.packaging.InMemoryPackageStore;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.VerificationReport.Kind;
import org.travaux.packaging.VerificationReport.Verdict;
import org.travaux.prose.Node;
import org.travaux.signature.SignatureLevel;
import org.travaux.signature.Signer;
import org.travaux.signature.SigningAuthority;
import org.travaux.translation.InMemoryWaiverStore;
import org.travaux.translation.internal.StoredWaivers;

/** A clerk's desk over stores in memory, with a pen that writes {@code signed}. */
final class ClerksDesk {
    private static final String ANCHOR =
            """
            -----BEGIN CERTIFICATE-----
            MIIBdzCCAR2gAwIBAgIUN5VQmkT9sSd5KP5Rw35YJVmdmJYwCgYIKoZIzj0EAwIw
            EDEOMAwGA1UEAwwFQSBwZW4wIBcNMjYxMTI1MDEzMjQyWhgPMjEyNjExMDEwMTMy
            NDJaMBAxDjAMBgNVBAMMBUEgcGVuMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
            tOsmsoUU1afhwtFwECsszdE9gord4hf0HOtpZFXAlM7UuCJTUupf6IZaHZKKS+aM
            zP5o+pDa70uxVaSvdXmQQaNTMFEwHQYDVR0OBBYEFKVATRMl3UsWpR6WtwDS7uWZ
            YK+HMB8GA1UdIwQYMBaAFKVATRMl3UsWpR6WtwDS7uWZYK+HMA8GA1UdEwEB/wQF
            MAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhAPqu1vcWmW8/AaqzQkslCJFX6II4vnkS
            UpSOQo7ZMBYkAiAIBWd0jVa3TGQUlfs3eoKCQmoUksB84UT22N6+gv4sFg==
            -----END CERTIFICATE-----
            """;

    static final Actor CLERK = Actor.of(new AccountId("clerk"), "A Clerk");

    final InMemoryHouse house = new InMemoryHouse();
    final InMemoryPackageStore packages = new InMemoryPackageStore(house.transactions);
    final InMemoryBlobStore blobs = new InMemoryBlobStore();
    final List<Finding> found = new ArrayList<>();
    final StoredWaivers waivers = new StoredWaivers(
            house.documents,
            house.texts,
            new InMemoryWaiverStore(house.transactions),
            house.transactions,
            house.trail,
            house.clock);
    Runnable beforeRendering = () -> {};
    Verdict verdict = Verdict.VALID;

    final PackageMaker maker = new PackageMaker(
            new PackageMaker.Sources(house.documents, house.revisions, house.manuscripts, new Printer(), new Writer()),
            new RevisionChecks(List.of(id -> List.copyOf(found)), house.manuscripts, waivers),
            new Pen(),
            (file, trust) -> new VerificationReport(
                    verdict, Kind.PACKAGE, List.of(), List.of(), Optional.empty(), Optional.empty(), true),
            new PackageMaker.Archive(packages, blobs, house.trail, house.transactions),
            house.clock);

    final SealedPackages desk = opened();

    /** Returns a desk as it is after a start of the product: it has the stores, and remembers nothing. */
    SealedPackages opened() {
        return new SealedPackages(maker, house.documents, house.revisions, packages, blobs, house.trail, house.clock);
    }

    Revision frozen(Node tree) {
        ImportedText text = new ImportedText(
                new Manuscript(
                        DocumentType.RESOLUTION_DRAFT,
                        new Metadata(new TreeMap<>(Map.of("symbol", "A/RES/81/900"))),
                        Language.EN,
                        Language.EN,
                        Authenticity.AUTHENTIC,
                        Optional.empty(),
                        tree),
                List.of());
        Document document = house.documents
                .importInto(house.dossiers.open("A dossier", CLERK).id(), text, CLERK)
                .document();
        return house.revisions.freeze(document.id(), "final", versions -> new TreeMap<>(), CLERK);
    }

    private final class Printer implements Renderer {
        @Override
        public String mediaType() {
            return "application/pdf";
        }

        @Override
        public Rendering render(Manuscript manuscript) {
            beforeRendering.run();
            return new Rendering(("%PDF-" + manuscript.title()).getBytes(UTF_8), 1, "printer 1");
        }
    }

    private static final class Writer implements DocumentWriter {
        @Override
        public String mediaType() {
            return "application/akn+xml";
        }

        @Override
        public String suffix() {
            return "akn.xml";
        }

        @Override
        public byte[] write(Manuscript manuscript) {
            return manuscript.title().getBytes(UTF_8);
        }
    }

    private static final class Pen implements Signer {
        @Override
        public SigningAuthority authority() {
            Instant now = Instant.EPOCH;
            return new SigningAuthority("A pen", "A pen", true, SignatureLevel.T, Digest.of(new byte[0]), now, now);
        }

        @Override
        public byte[] signPdf(byte[] pdf, String reason) {
            return (new String(pdf, UTF_8) + " signed").getBytes(UTF_8);
        }

        @Override
        public SortedMap<String, byte[]> signParts(SortedMap<String, byte[]> parts) {
            return new TreeMap<>(Map.of("META-INF/signature001.p7s", new byte[] {1}));
        }

        @Override
        public String trustAnchors() {
            return ANCHOR;
        }
    }
}
