package org.travaux.packaging.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditEvent;
import org.travaux.audit.AuditExtract;
import org.travaux.audit.AuditLink;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.Digest;
import org.travaux.base.DossierId;
import org.travaux.packaging.PackagedFile;
import org.travaux.signature.Signer;

/** A small package as packaging writes it, and its parts, to be changed by tests; any signer seals it. */
public final class SealedSample {
    private static final int HEAD = 30;

    private final Signer signer;
    private final SortedMap<String, byte[]> parts = new TreeMap<>();

    /** Makes the parts of a package in two languages; the signer signs this PDF for each of them. */
    public SealedSample(Signer signer, byte[] pdf) {
        this.signer = signer;
        Digest content = Digest.of("the words".getBytes(UTF_8));
        for (String language : List.of("en", "zh")) {
            parts.put("A_RES_81_900." + language + ".pdf", signer.signPdf(pdf, "Certified true copy"));
            parts.put("A_RES_81_900." + language + ".akn.xml", "<akomaNtoso/>".getBytes(UTF_8));
        }
        parts.put(ConcordanceJson.NAME, "{\"format\": \"travaux-concordance-1\"}".getBytes(UTF_8));
        parts.put(AuditJson.NAME, AuditJson.write(chain(content)));
        parts.put(Manifest.NAME, manifest(content));
    }

    private static AuditExtract chain(Digest content) {
        AuditChain chain = AuditChain.of(new DossierId("anniversaries"));
        Actor clerk = Actor.of(new AccountId("clerk"), "A Clerk");
        Instant time = Instant.parse("2027-05-15T10:00:00Z");
        AuditEvent frozen = new AuditEvent(
                chain,
                1,
                time,
                clerk,
                AuditJson.FROZEN,
                "revision:r",
                new TreeMap<>(Map.of("contentHash", content.hex())));
        AuditLink link = AuditLink.after(chain.origin(), frozen);
        return new AuditExtract(chain, List.of(new AuditExtract.Entry(link, Optional.of(frozen))));
    }

    private byte[] manifest(Digest content) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("revision", Map.of("contentHash", content.hex()));
        facts.put("authority", Map.of("level", signer.authority().level().name()));
        return Manifest.write(
                facts,
                parts.entrySet().stream()
                        .map(part -> new PackagedFile(
                                part.getKey(), "x/x", part.getValue().length, Digest.of(part.getValue())))
                        .toList());
    }

    /** Returns the parts, without {@code META-INF}, in a map of the caller's own. */
    public SortedMap<String, byte[]> parts() {
        return new TreeMap<>(parts);
    }

    /** Returns the parts with the signature of this signer. */
    public static SortedMap<String, byte[]> signed(SortedMap<String, byte[]> parts, Signer signer) {
        SortedMap<String, byte[]> all = new TreeMap<>(parts);
        all.putAll(signer.signParts(parts));
        return all;
    }

    /** Returns the container of entries, as packaging writes it. */
    public static byte[] container(SortedMap<String, byte[]> entries) {
        return Container.write(entries);
    }

    /** Returns where in a container the content of an entry begins. */
    public static int contentOf(String entry, byte[] container) {
        byte[] name = entry.getBytes(UTF_8);
        byte[] head = {'P', 'K', 3, 4};
        for (int at = 0; at + HEAD + name.length <= container.length; at++) {
            int start = at + HEAD;
            if (Arrays.equals(container, at, at + head.length, head, 0, head.length)
                    && Arrays.equals(container, start, start + name.length, name, 0, name.length)) {
                return start + name.length;
            }
        }
        throw new IllegalArgumentException("there is no entry " + entry);
    }
}
