package org.travaux.document;

import org.travaux.base.Digest;

/**
 * A rendered file.
 *
 * @param bytes the file; the caller does not change it
 * @param pages its number of pages
 * @param rendererVersion names everything that can change a byte: Travaux, the engine, the fonts, the JDK
 */
public record Rendering(byte[] bytes, int pages, String rendererVersion) {
    /** Returns the digest of the file. */
    public Digest digest() {
        return Digest.of(bytes);
    }
}
