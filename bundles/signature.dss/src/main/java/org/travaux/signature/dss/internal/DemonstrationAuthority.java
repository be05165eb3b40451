package org.travaux.signature.dss.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.travaux.base.Digest;

/**
 * Makes the keys of a demonstration: a root, a signer and a time-stamping authority, in one key store under the data
 * directory. Every subject says that it is a demonstration, so that nobody can take it for the organization.
 */
final class DemonstrationAuthority {
    /** The organization named in every certificate of a demonstration. */
    static final String ORGANIZATION = "Travaux demonstration - not an official authority";

    static final String SIGNER = "signer";
    static final String TIME_STAMPS = "time-stamps";
    private static final String ROOT = "root";
    private static final Duration VALID = Duration.ofDays(3652);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int KEY_BITS = 3072;

    private final Path file;
    private final char[] password;

    DemonstrationAuthority(Path directory) {
        this.file = directory.resolve("demonstration.p12");
        this.password = "demonstration".toCharArray();
    }

    /** Returns the password of the key store; it protects nothing, the file's permissions do. */
    char[] password() {
        return password.clone();
    }

    /** Returns the key store, which is made first where it is not there yet. */
    KeyStore open(Instant now) {
        try {
            if (!Files.exists(file)) {
                store(make(now));
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password);
            }
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("the demonstration keys cannot be made or read", e);
        }
    }

    private KeyStore make(Instant now) throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair root = keyPair();
        KeyPair signer = keyPair();
        KeyPair stamps = keyPair();
        Issuer authority = Issuer.of(root);
        X509Certificate rootCertificate = certificate(
                authority.role(), root, authority, now, true, null, KeyUsage.keyCertSign | KeyUsage.cRLSign);
        X509Certificate signerCertificate = certificate(
                "clerk", signer, authority, now, false, null, KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
        X509Certificate stampsCertificate = certificate(
                "time-stamping",
                stamps,
                authority,
                now,
                false,
                KeyPurposeId.id_kp_timeStamping,
                KeyUsage.digitalSignature);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                SIGNER, signer.getPrivate(), password, new X509Certificate[] {signerCertificate, rootCertificate});
        store.setKeyEntry(
                TIME_STAMPS, stamps.getPrivate(), password, new X509Certificate[] {stampsCertificate, rootCertificate});
        return store;
    }

    /** Writes the key store readable by its owner alone, whole or not at all. */
    private void store(KeyStore store) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        Path partial = Files.createTempFile(
                file.getParent(),
                "keys",
                ".partial",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(partial)) {
            store.store(out, password);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        return generator.generateKeyPair();
    }

    /**
     * The root. Its name has a piece of its key's digest: the demonstrations of two houses are two authorities, and who trusts
     * one of them finds what the other signed untrusted, not broken.
     */
    private record Issuer(String role, KeyPair keys) {
        private static final int NAMED = 8;

        static Issuer of(KeyPair keys) {
            String digest = Digest.of(keys.getPublic().getEncoded()).hex();
            return new Issuer(ROOT + " " + digest.substring(0, NAMED), keys);
        }
    }

    private static X509Certificate certificate(
            String role,
            KeyPair subject,
            Issuer issuer,
            Instant now,
            boolean authority,
            KeyPurposeId purpose,
            int usage)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name(issuer.role()),
                new BigInteger(120, new SecureRandom()).setBit(119),
                Date.from(now.minus(TOLERANCE)),
                Date.from(now.plus(VALID)),
                name(role),
                subject.getPublic());
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(subject.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                extensions.createAuthorityKeyIdentifier(issuer.keys().getPublic()));
        if (purpose != null) {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA")
                        .build(issuer.keys().getPrivate())));
    }

    private static X500Name name(String role) {
        return new X500Name("CN=DEMONSTRATION " + role + ",O=" + ORGANIZATION);
    }
}
