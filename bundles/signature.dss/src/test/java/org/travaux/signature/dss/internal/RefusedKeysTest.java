package org.travaux.signature.dss.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.base.DomainException;

/** What is configured and does not work is refused with its own code, and never made up for by something weaker. */
class RefusedKeysTest {
    private static final Instant FROM = Desk.NOW.minus(Duration.ofDays(2));
    private static final Instant UNTIL = Desk.NOW.plus(Duration.ofDays(2));

    @TempDir
    static Path authority;

    @TempDir
    Path directory;

    private static Secretariat secretariat;

    @BeforeAll
    static void open() throws Exception {
        secretariat = new Secretariat(authority, FROM, UNTIL);
    }

    @AfterAll
    static void close() {
        secretariat.close();
    }

    private void refused(Keys keys, Instant now, String code) {
        Desk desk = new Desk(directory, () -> now, keys);

        assertThatThrownBy(() -> desk.signer.signPdf(Desk.pdf("x"), "r")).satisfies(code(code));
    }

    private void refused(Keys keys, String code) {
        refused(keys, Desk.NOW, code);
    }

    @Test
    void haveNoTimeStampingAuthority() {
        refused(secretariat.config().withTsa(""), "signature.tsa-missing");
    }

    @Test
    void haveNobodyAtTheTopOfTheirChain() {
        refused(secretariat.config().withTrust(""), "signature.trust-missing");
        refused(secretariat.config().withTrust(directory.resolve("none.pem")), "signature.trust-unreadable");
    }

    @Test
    void areCorrupt() throws IOException {
        byte[] half = java.util.Arrays.copyOf(Files.readAllBytes(secretariat.keystore), 900);
        Path cut = Files.write(directory.resolve("cut.p12"), half);
        Path empty = Files.write(directory.resolve("empty.p12"), new byte[0]);

        for (Path file : java.util.List.of(cut, empty, directory.resolve("nowhere.p12"))) {
            refused(secretariat.config().withKeystore(file, secretariat.password), "signature.keystore-unreadable");
        }
    }

    @Test
    void haveAnotherPassword() throws IOException {
        Path wrong = Files.writeString(directory.resolve("wrong"), "battery staple");

        refused(secretariat.config().withKeystore(secretariat.keystore, wrong), "signature.keystore-unreadable");
    }

    @Test
    void areUsedBeforeTheirCertificateIsValid() {
        refused(secretariat.config(), FROM.minusSeconds(1), "signature.certificate-not-yet-valid");
    }

    @Test
    void areUsedAfterTheirCertificateHasExpired() {
        refused(secretariat.config(), UNTIL.plusSeconds(1), "signature.certificate-expired");
    }

    @Test
    void areOfADemonstrationWhoseClockWentBack() {
        AtomicReference<Instant> now = new AtomicReference<>(Desk.NOW);
        Desk desk = new Desk(directory, now::get, Keys.NONE);
        desk.signer.authority();
        now.set(Desk.NOW.minus(Duration.ofDays(1)));

        assertThatThrownBy(() -> desk.signer.signPdf(Desk.pdf("x"), "r"))
                .satisfies(code("signature.certificate-not-yet-valid"));
    }

    @Test
    void haveATimeStampingAuthorityThatDoesNotAnswer() {
        secretariat.stamps = false;
        try {
            refused(secretariat.config(), "signature.failed");
        } finally {
            secretariat.stamps = true;
        }
        refused(secretariat.config().withTsa("http://127.0.0.1:1/"), "signature.failed");
    }

    @Test
    void vouchForThemselvesAndHaveATimeStampingAuthorityThatDoesNotAnswer() throws Exception {
        Keys own = secretariat.selfSigned(directory);

        refused(own.withTsa("http://127.0.0.1:1/"), "signature.failed");
        Desk desk = new Desk(directory, () -> Desk.NOW, own.withTsa("http://127.0.0.1:1/"));
        assertThatThrownBy(() -> desk.signer.signParts(new java.util.TreeMap<>(java.util.Map.of("a", new byte[1]))))
                .satisfies(code("signature.failed"));
    }

    @Test
    void areToldWithoutASignatureBeingAskedFor() {
        assertThat(trouble(secretariat.config(), Desk.NOW)).isEmpty();
        assertThat(trouble(Keys.NONE, Desk.NOW)).isEmpty();
        assertThat(trouble(secretariat.config().withTsa(""), Desk.NOW)).contains("signature.tsa-missing");
        assertThat(trouble(secretariat.config().withKeystore(directory.resolve("no"), secretariat.password), Desk.NOW))
                .contains("signature.keystore-unreadable");
        assertThat(trouble(secretariat.config(), UNTIL.plusSeconds(1))).contains("signature.certificate-expired");
        assertThat(trouble(secretariat.config(), FROM.minusSeconds(1))).contains("signature.certificate-not-yet-valid");
    }

    @Test
    void areToldAfterASignatureFailedUntilOneSucceeds() {
        Desk desk = new Desk(directory, () -> Desk.NOW, secretariat.config());
        secretariat.stamps = false;
        try {
            assertThatThrownBy(() -> desk.signer.signPdf(Desk.pdf("x"), "r")).satisfies(code("signature.failed"));
            assertThat(desk.signer.trouble()).contains("signature.failed");
        } finally {
            secretariat.stamps = true;
        }

        desk.signer.signPdf(Desk.pdf("x"), "r");
        assertThat(desk.signer.trouble()).isEmpty();
    }

    private Optional<String> trouble(Keys keys, Instant now) {
        return new Desk(directory, () -> now, keys).signer.trouble();
    }

    @Test
    void haveRevocationSourcesThatDoNotAnswer() {
        secretariat.revocation = false;
        try {
            refused(secretariat.config().withRevocation(), "signature.failed");
        } finally {
            secretariat.revocation = true;
        }
    }

    private static ThrowingConsumer<Throwable> code(String code) {
        return e -> {
            assertThat(e).isInstanceOf(DomainException.class);
            assertThat(((DomainException) e).code()).isEqualTo(code);
        };
    }
}
