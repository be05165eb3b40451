package org.travaux.signature.dss.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A secretariat with a certificate authority of its own: a clerk's key, a time-stamping authority, a revocation list and an
 * OCSP responder, all on loopback.
 */
final class Secretariat implements AutoCloseable {
    static final String PASSWORD = "correct horse";
    private static final X500Name ROOT = new X500Name("CN=Test Root,O=Test Secretariat");

    /** What a service answers; may fail as it likes. */
    private interface Answer {
        byte[] to(HttpExchange exchange) throws Exception;
    }

    /** A certificate and its key. */
    private record Holder(X509Certificate certificate, PrivateKey key) {}

    final Path keystore;
    final Path password;
    final Path trust;
    volatile boolean stamps = true;
    volatile boolean revocation = true;

    private final HttpServer server;
    private final Instant from;
    private final KeyPair root = keyPair();
    private final X509Certificate rootCertificate;
    private final Holder stamping;
    private final Holder responder;
    private long serial = 100;

    Secretariat(Path directory, Instant from, Instant until) throws Exception {
        this.from = from;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        rootCertificate = certificate("Test Root", root, until.plus(Duration.ofDays(9999)), null, true);
        Instant later = until.plus(Duration.ofDays(999));
        KeyPair clerk = keyPair();
        X509Certificate certificate = certificate("Test Clerk", clerk, until, null, false);
        stamping = holder("Test Time Stamps", later, KeyPurposeId.id_kp_timeStamping);
        responder = holder("Test Responder", later, KeyPurposeId.id_kp_OCSPSigning);
        keystore = directory.resolve("clerk.p12");
        password = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
        trust = Files.writeString(directory.resolve("root.pem"), pem(rootCertificate));
        store(keystore, clerk, certificate, rootCertificate);
        serve("/stamps", this::stamp);
        serve("/list", exchange -> list());
        serve("/status", this::status);
        server.start();
    }

    Keys config() {
        return Keys.NONE
                .withKeystore(keystore, password)
                .withTsa(url("/stamps"))
                .withTrust(trust);
    }

    /** Returns the configuration of a key that vouches for itself, in a file of this directory. */
    Keys selfSigned(Path directory) throws Exception {
        Path own = directory.resolve("own.p12");
        store(own, root, rootCertificate);
        return config().withKeystore(own, password);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void store(Path file, KeyPair keys, X509Certificate... chain) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("clerk", keys.getPrivate(), PASSWORD.toCharArray(), chain);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private void serve(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try {
                byte[] body = answer.to(exchange);
                exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                exchange.sendResponseHeaders(500, -1);
            } finally {
                exchange.close();
            }
        });
    }

    private byte[] stamp(HttpExchange exchange) throws Exception {
        if (!stamps) {
            return new byte[0];
        }
        exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withRSA", stamping.key(), stamping.certificate()),
                digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(stamping.certificate(), rootCertificate)));
        TimeStampRequest request =
                new TimeStampRequest(exchange.getRequestBody().readAllBytes());
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(request, BigInteger.valueOf(serial++), Date.from(Instant.now()))
                .getEncoded();
    }

    private byte[] list() throws Exception {
        if (!revocation) {
            return new byte[0];
        }
        Instant now = Instant.now();
        X509v2CRLBuilder list = new X509v2CRLBuilder(ROOT, Date.from(now));
        list.setNextUpdate(Date.from(now.plus(Duration.ofDays(7))));
        list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
        list.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root.getPublic()));
        return list.build(signer(root.getPrivate())).getEncoded();
    }

    private byte[] status(HttpExchange exchange) throws Exception {
        if (!revocation) {
            return new byte[0];
        }
        exchange.getResponseHeaders().add("Content-Type", "application/ocsp-response");
        OCSPReq request = new OCSPReq(exchange.getRequestBody().readAllBytes());
        BasicOCSPRespBuilder answer = new JcaBasicOCSPRespBuilder(
                responder.certificate().getPublicKey(),
                new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1));
        Date now = new Date();
        for (Req each : request.getRequestList()) {
            answer.addResponse(
                    each.getCertID(),
                    CertificateStatus.GOOD,
                    now,
                    Date.from(now.toInstant().plus(Duration.ofDays(7))),
                    null);
        }
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            answer.setResponseExtensions(new Extensions(nonce));
        }
        X509CertificateHolder[] chain = {new JcaX509CertificateHolder(responder.certificate())};
        return new OCSPRespBuilder()
                .build(OCSPRespBuilder.SUCCESSFUL, answer.build(signer(responder.key()), chain, now))
                .getEncoded();
    }

    private Holder holder(String name, Instant until, KeyPurposeId purpose) throws Exception {
        KeyPair keys = keyPair();
        return new Holder(certificate(name, keys, until, purpose, false), keys.getPrivate());
    }

    private X509Certificate certificate(String name, KeyPair keys, Instant until, KeyPurposeId purpose, boolean ca)
            throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                ROOT,
                BigInteger.valueOf(serial++),
                Date.from(from),
                Date.from(until),
                new X500Name("CN=" + name + ",O=Test Secretariat"),
                keys.getPublic());
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
        int usage = ca ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(ca || purpose != null ? usage : usage | KeyUsage.nonRepudiation));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(root.getPublic()));
        if (purpose != null) {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        if (KeyPurposeId.id_kp_OCSPSigning.equals(purpose)) {
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        } else if (!ca) {
            addSources(builder);
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(root.getPrivate())));
    }

    private void addSources(JcaX509v3CertificateBuilder builder) throws IOException {
        GeneralName status = new GeneralName(GeneralName.uniformResourceIdentifier, url("/status"));
        GeneralName list = new GeneralName(GeneralName.uniformResourceIdentifier, url("/list"));
        builder.addExtension(
                Extension.authorityInfoAccess,
                false,
                new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, status));
        DistributionPointName name = new DistributionPointName(new GeneralNames(list));
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(name, null, null)
        }));
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withRSA").build(key);
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(X509Certificate certificate) throws Exception {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
