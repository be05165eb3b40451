package org.travaux.packaging.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ContainerTest {
    private final SortedMap<String, byte[]> parts = new TreeMap<>();

    ContainerTest() {
        parts.put("manifest.json", "{}".getBytes(UTF_8));
        parts.put("A_RES_81_900.zh.akn.xml", "大会，".getBytes(UTF_8));
        parts.put("META-INF/signature001.p7s", new byte[] {1, 2, 3});
    }

    @Test
    void isAZipWhoseMimetypeIsFirstAndStored() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Container.write(parts)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                zip.readAllBytes();
            }
        }

        assertThat(names)
                .containsExactly("mimetype", "A_RES_81_900.zh.akn.xml", "META-INF/signature001.p7s", "manifest.json");
    }

    @Test
    void isTheSameForTheSameParts() {
        assertThat(Container.write(parts)).isEqualTo(Container.write(new TreeMap<>(parts)));
    }

    @Test
    void givesItsPartsBack() {
        OpenedContainer opened = OpenedContainer.of(Container.write(parts)).orElseThrow();

        assertThat(opened.damaged()).isEmpty();
        assertThat(opened.changes()).isEmpty();
        assertThat(opened.parts().get("A_RES_81_900.zh.akn.xml")).isEqualTo("大会，".getBytes(UTF_8));
    }

    @Test
    void isNeverTheSameWithAnyByteChanged() {
        byte[] written = Container.write(parts);
        for (int at = 0; at < written.length; at++) {
            byte[] touched = written.clone();
            touched[at] ^= 1;
            OpenedContainer.of(touched).ifPresent(opened -> assertThat(
                            opened.damaged().isEmpty() && opened.changes().isEmpty())
                    .isFalse());
        }
    }

    @Test
    void namesAPartThatCannotBeUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write("{\"format\": \"travaux-package-1\", \"files\": []}".getBytes(UTF_8));
            zip.closeEntry();
        }
        byte[] zip = bytes.toByteArray();
        int data = 30 + "manifest.json".length();
        zip[data] = (byte) 0xFF;

        assertThat(OpenedContainer.of(zip).orElseThrow().damaged()).containsKey("manifest.json");
    }

    @Test
    void isNotWhatIsNoZip() {
        assertThat(OpenedContainer.of("%PDF-1.7".getBytes(UTF_8))).isEmpty();
        assertThat(OpenedContainer.of(new byte[0])).isEmpty();
        assertThat(OpenedContainer.of(new byte[5000])).isEmpty();
    }
}
