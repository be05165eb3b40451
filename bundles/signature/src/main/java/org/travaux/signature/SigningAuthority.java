package org.travaux.signature;

import java.time.Instant;
import org.travaux.base.Digest;

/**
 * In whose name files are signed here.
 *
 * @param name the subject of the signing certificate, as people read it
 * @param issuer the subject of the certificate that issued it
 * @param demonstration whether Travaux made the keys itself, so that the signatures mean nothing outside a demonstration
 * @param level the level every signature will have
 * @param certificate the digest of the signing certificate
 * @param notBefore from when the certificate is valid
 * @param notAfter until when the certificate is valid
 */
public record SigningAuthority(
        String name,
        String issuer,
        boolean demonstration,
        SignatureLevel level,
        Digest certificate,
        Instant notBefore,
        Instant notAfter) {}
