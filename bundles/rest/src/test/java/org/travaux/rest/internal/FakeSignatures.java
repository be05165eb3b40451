package org.travaux.rest.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.travaux.base.Digest;
import org.travaux.signature.PartsReport;
import org.travaux.signature.SignatureLevel;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.Signer;
import org.travaux.signature.SigningAuthority;
import org.travaux.signature.TrustAnchors;
import org.travaux.signature.Verifier;

/** Signs with the word «signed» and believes it when it reads it: what a signature is worth is not tried here. */
final class FakeSignatures implements Signer, Verifier {
    private static final Instant SIGNED = Instant.parse("2026-10-01T09:00:00Z");
    private static final String ENTRY = "META-INF/signatures001.p7s";

    @Override
    public SigningAuthority authority() {
        return new SigningAuthority(
                "Test signer",
                "Test authority",
                true,
                SignatureLevel.T,
                Digest.of("certificate"),
                SIGNED,
                SIGNED.plusSeconds(1_000_000));
    }

    @Override
    public byte[] signPdf(byte[] pdf, String reason) {
        return (new String(pdf, UTF_8) + "signed\n").getBytes(UTF_8);
    }

    @Override
    public SortedMap<String, byte[]> signParts(SortedMap<String, byte[]> parts) {
        return new TreeMap<>(Map.of(ENTRY, "signed".getBytes(UTF_8)));
    }

    @Override
    public String trustAnchors() {
        try (InputStream pem = FakeSignatures.class.getResourceAsStream("/test-authority.pem")) {
            return new String(pem.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<SignatureReport> verifyPdf(byte[] pdf, TrustAnchors trust) {
        return new String(pdf, UTF_8).contains("signed") ? List.of(report()) : List.of();
    }

    @Override
    public PartsReport verifyParts(SortedMap<String, byte[]> entries, TrustAnchors trust) {
        List<SignatureReport> signatures = entries.containsKey(ENTRY) ? List.of(report()) : List.of();
        return new PartsReport(signatures, new TreeMap<>(), new TreeSet<>(entries.keySet()));
    }

    private static SignatureReport report() {
        return new SignatureReport(
                "Test signer",
                Optional.of("Test authority"),
                Optional.of(Digest.of("certificate")),
                Optional.of(SignatureLevel.T),
                Optional.of(SIGNED),
                Optional.of(SIGNED),
                Optional.of("Test clock"),
                SignatureReport.Verdict.VALID,
                List.of(),
                true);
    }
}
