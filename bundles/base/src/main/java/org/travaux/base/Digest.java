package org.travaux.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
    public Digest {
        if (hex == null || !hex.matches("[0-9a-f]{64}")) {
            throw Invalid.because("digest.malformed", "A SHA-256 digest has 64 hexadecimal digits.");
        }
    }

    /** Returns the digest of these bytes. */
    public static Digest of(byte[] bytes) {
        try {
            return new Digest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the digest of the text's UTF-8 bytes. */
    public static Digest of(String text) {
        return of(text.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return hex;
    }
}
