package org.travaux.signature.dss.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.packaging.Verification;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.VerificationReport.PartFinding;
import org.travaux.packaging.VerificationReport.Verdict;
import org.travaux.packaging.internal.SealedFileVerification;
import org.travaux.packaging.internal.SealedSample;
import org.travaux.signature.TrustAnchors;

/** Whatever is done to a sealed package is found, and the part it was done to is named. */
class TouchedPackageTest {
    private static final int CENTRAL = 0x02014b50;

    @TempDir
    static Path directory;

    @TempDir
    static Path elsewhere;

    private static final Verification VERIFICATION = new SealedFileVerification(new DssVerifier());
    private static Desk desk;
    private static Desk other;
    private static SealedSample sample;
    private static SortedMap<String, byte[]> entries;
    private static byte[] sealed;

    @BeforeAll
    static void seal() {
        desk = new Desk(directory);
        other = new Desk(elsewhere);
        sample = new SealedSample(desk.signer, Desk.pdf("Welcomes the report;"));
        entries = SealedSample.signed(sample.parts(), desk.signer);
        sealed = SealedSample.container(entries);
    }

    @Test
    void isValidWhileNobodyTouchesIt() {
        assertThat(verify(sealed).findings()).isEmpty();
        assertThat(verify(sealed).verdict()).isEqualTo(Verdict.VALID);
        assertThat(VERIFICATION.verify(sealed, new TrustAnchors(List.of())).verdict())
                .isEqualTo(Verdict.UNTRUSTED);
    }

    @Test
    void namesTheEntryOfWhichAByteWasChanged() {
        entries.forEach((name, content) -> {
            int start = SealedSample.contentOf(name, sealed);
            for (int at : List.of(0, content.length / 2, content.length - 1)) {
                assertThat(broken(flipped(start + at))).as("%s at %d", name, at).contains(name);
            }
        });
        assertThat(broken(flipped(SealedSample.contentOf("mimetype", sealed)))).contains("mimetype");
    }

    @Test
    void namesAListThatIsNoXmlWithoutAWordOnStandardError() {
        SortedMap<String, byte[]> torn = new java.util.TreeMap<>(entries);
        torn.put("META-INF/ASiCManifest001.xml", "<a><b></a>".getBytes(UTF_8));
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said));
        try {
            assertThat(broken(SealedSample.container(torn))).contains("META-INF/ASiCManifest001.xml");
        } finally {
            System.setErr(before);
        }

        assertThat(said.toString()).doesNotContain("[Fatal Error]");
    }

    @Test
    void namesTheEntryWhoseHeadsWereChanged() {
        for (String name : entries.keySet()) {
            int head = SealedSample.contentOf(name, sealed) - name.length() - 30;
            int central = centralOf(name);
            for (int field : List.of(8, 18, 26)) {
                assertThat(broken(flipped(head + field)))
                        .as("head of %s, byte %d", name, field)
                        .contains(name);
            }
            for (int field : List.of(10, 20, 28, 42)) {
                assertThat(broken(flipped(central + field)))
                        .as("directory of %s, byte %d", name, field)
                        .contains(name);
            }
        }
    }

    @Test
    void isNotValidWithAByteOfItsFrameChanged() {
        int directory = centralOf("mimetype");
        for (int at = directory; at < sealed.length; at += 23) {
            assertThat(broken(flipped(at))).as("byte %d", at).isNotEmpty();
        }
    }

    @Test
    void namesTheEntryThatWasRemoved() {
        for (String name : entries.keySet()) {
            SortedMap<String, byte[]> fewer = new java.util.TreeMap<>(entries);
            fewer.remove(name);

            assertThat(broken(SealedSample.container(fewer))).contains(name);
        }
    }

    @Test
    void namesTheEntryThatWasAddedWhereverItIs() {
        for (String name : List.of("more.pdf", "META-INF/more.xml", "META-INF/ASiCManifest002.xml", "../out.txt")) {
            SortedMap<String, byte[]> more = new java.util.TreeMap<>(entries);
            more.put(name, name.contains("ASiC") ? entries.get("META-INF/ASiCManifest001.xml") : new byte[] {1});

            assertThat(broken(SealedSample.container(more))).contains(name);
        }
    }

    @Test
    void namesTheEntryThatIsThereTwice() throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(twice)) {
            for (String name : entries.keySet()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(entries.get(name));
            }
            zip.putNextEntry(new ZipEntry("manifest.jsoN"));
            zip.write(entries.get("manifest.json"));
        }
        String text = twice.toString(StandardCharsets.ISO_8859_1).replace("manifest.jsoN", "manifest.json");

        assertThat(broken(text.getBytes(StandardCharsets.ISO_8859_1))).contains("manifest.json");
    }

    @Test
    void namesEveryEntryThatCannotBeInflated() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : entries.keySet()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(entries.get(name));
            }
        }
        byte[] deflated = bytes.toByteArray();
        for (String name : entries.keySet()) {
            byte[] touched = deflated.clone();
            touched[SealedSample.contentOf(name, deflated)] = (byte) 0xFF;

            assertThat(broken(touched)).contains(name);
        }
    }

    @Test
    void namesWhatIsBehindBeforeAndBetween() {
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 7);
        byte[] later = new byte[sealed.length + 7];
        System.arraycopy(sealed, 0, later, 7, sealed.length);

        assertThat(broken(longer)).contains("package");
        assertThat(broken(later)).isNotEmpty();
        assertThat(broken(Arrays.copyOf(sealed, sealed.length - 1))).isNotEmpty();
        assertThat(broken(Arrays.copyOf(sealed, sealed.length / 2))).isNotEmpty();
    }

    @Test
    void namesWhoSealedItAgain() {
        SortedMap<String, byte[]> changed = sample.parts();
        changed.put("A_RES_81_900.en.akn.xml", "<akomaNtoso>other</akomaNtoso>".getBytes(UTF_8));
        byte[] again = SealedSample.container(SealedSample.signed(changed, other.signer));

        VerificationReport report = VERIFICATION.verify(again, desk.trust().and(other.trust()));

        assertThat(report.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(report.findings()).extracting(PartFinding::part).contains("A_RES_81_900.en.akn.xml");
    }

    @Test
    void isNotTakenForOursWhenItsListIsRightAndItsSealIsAnothers() {
        byte[] again = SealedSample.container(SealedSample.signed(sample.parts(), other.signer));

        assertThat(VERIFICATION.verify(again, desk.trust().and(other.trust())).findings())
                .extracting(PartFinding::code)
                .contains("signature.other");
    }

    private static VerificationReport verify(byte[] file) {
        return VERIFICATION.verify(file, desk.trust());
    }

    /** Returns the broken parts of a file that must be broken. */
    private static List<String> broken(byte[] file) {
        VerificationReport report = verify(file);
        assertThat(report.verdict()).isEqualTo(Verdict.BROKEN);
        return report.findings().stream().map(PartFinding::part).toList();
    }

    private static byte[] flipped(int at) {
        byte[] touched = sealed.clone();
        touched[at] ^= 1;
        return touched;
    }

    private static int centralOf(String name) {
        byte[] wanted = name.getBytes(UTF_8);
        for (int at = sealed.length - 46; at > 0; at--) {
            boolean signature = (sealed[at] & 0xFF
                            | (sealed[at + 1] & 0xFF) << 8
                            | (sealed[at + 2] & 0xFF) << 16
                            | (sealed[at + 3] & 0xFF) << 24)
                    == CENTRAL;
            if (signature && Arrays.equals(sealed, at + 46, at + 46 + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("there is no entry " + name);
    }
}
