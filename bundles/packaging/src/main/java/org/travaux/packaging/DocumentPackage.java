package org.travaux.packaging;

import java.time.Instant;
import java.util.List;
import org.travaux.base.Actor;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.RevisionId;

/**
 * A sealed package: one container with all languages of a revision, signed.
 *
 * @param name the file name of the container, such as {@code A_RES_79_10.asice}
 * @param container the digest of the container, under which its bytes are kept
 * @param bytes its size
 * @param files its parts
 * @param authority in whose name it was signed
 * @param demonstration whether that authority is a demonstration
 */
public record DocumentPackage(
        PackageId id,
        RevisionId revision,
        DocumentId document,
        String name,
        Digest container,
        long bytes,
        List<PackagedFile> files,
        String authority,
        boolean demonstration,
        Instant made,
        Actor by) {
    /** The media type of a package (ETSI EN 319 162-1). */
    public static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";

    public DocumentPackage {
        files = List.copyOf(files);
    }
}
