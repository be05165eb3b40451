package org.travaux.signature.dss.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.signature.PartsReport;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.SignatureReport.Verdict;
import org.travaux.signature.TrustAnchors;

class SignedPartsTest {
    @TempDir
    static Path directory;

    private static Desk desk;
    private static SortedMap<String, byte[]> sealed;

    @BeforeAll
    static void seal() {
        desk = new Desk(directory);
        SortedMap<String, byte[]> parts = new TreeMap<>();
        parts.put("manifest.json", "{}".getBytes(StandardCharsets.UTF_8));
        parts.put("A_RES_81_900.en.pdf", Desk.pdf("English"));
        sealed = new TreeMap<>(parts);
        sealed.putAll(desk.signer.signParts(parts));
    }

    @Test
    void areValidAndAllCovered() {
        PartsReport report = desk.verifier.verifyParts(sealed, desk.trust());

        assertThat(report.broken()).isEmpty();
        assertThat(report.signatures()).extracting(SignatureReport::verdict).containsExactly(Verdict.VALID);
        assertThat(report.covered()).contains("manifest.json", "A_RES_81_900.en.pdf");
    }

    @Test
    void areUntrustedWhereNobodyTrustsTheirAuthority() {
        PartsReport report = desk.verifier.verifyParts(sealed, new TrustAnchors(List.of()));

        assertThat(report.broken()).isEmpty();
        assertThat(report.signatures()).extracting(SignatureReport::verdict).containsExactly(Verdict.UNTRUSTED);
    }

    @Test
    void areNamedWhenTheirBytesChange() {
        for (String name : sealed.keySet()) {
            SortedMap<String, byte[]> touched = new TreeMap<>(sealed);
            byte[] bytes = sealed.get(name).clone();
            bytes[bytes.length / 2] ^= 1;
            touched.put(name, bytes);

            assertThat(desk.verifier.verifyParts(touched, desk.trust()).broken())
                    .as(name)
                    .isNotEmpty();
            if (!name.startsWith("META-INF/")) {
                assertThat(desk.verifier.verifyParts(touched, desk.trust()).broken())
                        .containsKey(name);
            }
        }
    }

    @Test
    void areNamedWhenTheyAreMissing() {
        SortedMap<String, byte[]> fewer = new TreeMap<>(sealed);
        fewer.remove("manifest.json");

        assertThat(desk.verifier.verifyParts(fewer, desk.trust()).broken()).containsKey("manifest.json");
    }

    @Test
    void haveAListAndASignatureInMetaInf() {
        assertThat(sealed.keySet()).filteredOn(n -> n.startsWith("META-INF/")).hasSizeBetween(2, 3);
    }
}
