package org.travaux.signature.dss.internal;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.travaux.base.Clock;
import org.travaux.base.Invalid;
import org.travaux.base.Unavailable;
import org.travaux.signature.SignatureLevel;
import org.travaux.signature.TrustAnchors;

/**
 * Opens the keys once they are first needed: those that are configured, else those of a demonstration. What is configured
 * and does not work is refused each time it is asked for, so that mending the file is enough.
 */
final class KeyRing {
    private static final String DEMONSTRATION_POLICY = "1.3.6.1.4.1.0.0.1";

    private final SignatureConfig config;
    private final Path directory;
    private final Clock clock;
    private SigningKeys keys; // guarded by this

    KeyRing(SignatureConfig config, Path directory, Clock clock) {
        this.config = config;
        this.directory = directory;
        this.clock = clock;
    }

    /** Returns the keys, or fails with a {@code signature.*} code that says what is wrong with the configuration. */
    synchronized SigningKeys keys() {
        if (keys == null) {
            keys = config.keystore_file().isBlank() ? demonstration() : configured();
            publishAnchors(keys);
        }
        return keys;
    }

    /** Tells whether nothing is configured and the demonstration's keys are not opened yet; then nothing can be wrong with them. */
    synchronized boolean isWaitingForADemonstration() {
        return keys == null && config.keystore_file().isBlank();
    }

    /** Leaves the anchors beside the keys, where {@code travaux verify --data} finds whom this house trusts. */
    private void publishAnchors(SigningKeys opened) {
        StringBuilder pem = new StringBuilder();
        opened.anchors()
                .forEach(anchor -> pem.append(DSSUtils.convertToPEM(anchor)).append('\n'));
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("trust.pem"), pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SigningKeys demonstration() {
        DemonstrationAuthority authority = new DemonstrationAuthority(directory);
        KeyStore store = authority.open(clock.now());
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, authority.password());
            Pkcs12SignatureToken token =
                    new Pkcs12SignatureToken(bytes.toByteArray(), new PasswordProtection(authority.password()));
            PrivateKey stampKey = (PrivateKey) store.getKey(DemonstrationAuthority.TIME_STAMPS, authority.password());
            List<CertificateToken> stampChain = tokens(store.getCertificateChain(DemonstrationAuthority.TIME_STAMPS));
            KeyEntityTSPSource stamps = new KeyEntityTSPSource(
                    stampKey,
                    stampChain.get(0).getCertificate(),
                    List.of(stampChain.get(0).getCertificate()));
            stamps.setTsaPolicy(DEMONSTRATION_POLICY);
            DSSPrivateKeyEntry entry = token.getKey(DemonstrationAuthority.SIGNER);
            return new SigningKeys(
                    token, entry, stamps, List.of(stampChain.get(stampChain.size() - 1)), SignatureLevel.T, true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the demonstration keys cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SigningKeys configured() {
        if (config.tsa_url().isBlank()) {
            throw Unavailable.because(
                    "signature.tsa-missing", "A signing key is configured without a time-stamping authority.");
        }
        if (config.trust_file().isBlank()) {
            throw Unavailable.because(
                    "signature.trust-missing",
                    "A signing key is configured without the certificates at the top of its chain and of its time"
                            + " stamps'.");
        }
        List<CertificateToken> anchors = configuredAnchors();
        Pkcs12SignatureToken token = openToken();
        List<DSSPrivateKeyEntry> entries = token.getKeys();
        if (entries.size() != 1) {
            throw Unavailable.because(
                    "signature.keystore-ambiguous", "The key store must hold exactly one private key.");
        }
        OnlineTSPSource stamps = new OnlineTSPSource(config.tsa_url());
        stamps.setDataLoader(new TimestampDataLoader());
        SignatureLevel level = config.revocation_online() ? SignatureLevel.LT : SignatureLevel.T;
        return new SigningKeys(token, entries.get(0), stamps, anchors, level, false);
    }

    private Pkcs12SignatureToken openToken() {
        try {
            byte[] store = Files.readAllBytes(Path.of(config.keystore_file()));
            Pkcs12SignatureToken token = new Pkcs12SignatureToken(store, new PasswordProtection(configuredPassword()));
            token.getKeys();
            return token;
        } catch (IOException | DSSException e) {
            throw Unavailable.because(
                    "signature.keystore-unreadable", "The configured key store cannot be opened with its password.", e);
        }
    }

    private char[] configuredPassword() throws IOException {
        if (!config.keystore_password_file().isBlank()) {
            return Files.readString(Path.of(config.keystore_password_file()))
                    .strip()
                    .toCharArray();
        }
        String password = System.getenv("TRAVAUX_KEYSTORE_PASSWORD");
        return password == null ? new char[0] : password.toCharArray();
    }

    private List<CertificateToken> configuredAnchors() {
        try {
            return TrustAnchors.ofPem(Files.readString(Path.of(config.trust_file()))).certificates().stream()
                    .map(CertificateToken::new)
                    .toList();
        } catch (IOException | Invalid e) {
            throw Unavailable.because(
                    "signature.trust-unreadable", "The configured trusted certificates cannot be read.", e);
        }
    }

    private static List<CertificateToken> tokens(Certificate[] chain) {
        List<CertificateToken> tokens = new ArrayList<>();
        for (Certificate certificate : chain) {
            tokens.add(new CertificateToken((X509Certificate) certificate));
        }
        return tokens;
    }
}
