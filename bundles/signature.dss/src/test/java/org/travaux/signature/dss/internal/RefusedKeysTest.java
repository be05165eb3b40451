package org.travaux.signature.dss.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.base.DomainException;

class RefusedKeysTest {
    @TempDir
    Path directory;

    @Test
    void haveNoTimeStampingAuthority() throws IOException {
        Path keystore = Files.write(directory.resolve("key.p12"), new byte[] {1});
        Desk desk = new Desk(directory, () -> Desk.NOW, Desk.config(keystore.toString(), "", ""));

        assertThatThrownBy(() -> desk.signer.signPdf(Desk.pdf("x"), "r")).satisfies(code("signature.tsa-missing"));
    }

    @Test
    void areCorrupt() throws IOException {
        Path keystore = Files.write(directory.resolve("key.p12"), new byte[] {1, 2, 3});
        Desk desk = new Desk(directory, () -> Desk.NOW, Desk.config(keystore.toString(), "", "http://127.0.0.1:1"));

        assertThatThrownBy(() -> desk.signer.signPdf(Desk.pdf("x"), "r"))
                .satisfies(code("signature.keystore-unreadable"));
    }

    @Test
    void areUsedBeforeTheirCertificateIsValid() {
        AtomicReference<Instant> now = new AtomicReference<>(Desk.NOW);
        Desk desk = new Desk(directory, now::get, Desk.config("", "", ""));
        desk.signer.authority();
        now.set(Desk.NOW.minus(Duration.ofDays(1)));

        assertThatThrownBy(() -> desk.signer.signPdf(Desk.pdf("x"), "r"))
                .satisfies(code("signature.certificate-not-yet-valid"));
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> code(String code) {
        return e -> org.assertj.core.api.Assertions.assertThat(((DomainException) e).code())
                .isEqualTo(code);
    }
}
