package org.travaux.packaging;

import org.travaux.base.Digest;

/**
 * One part of a package, as its manifest names it.
 *
 * @param name its entry in the container, such as {@code A_RES_79_10.en.pdf}
 * @param mediaType its media type
 * @param bytes its size
 * @param sha256 its digest
 */
public record PackagedFile(String name, String mediaType, long bytes, Digest sha256) {}
