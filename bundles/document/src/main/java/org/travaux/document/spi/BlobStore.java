package org.travaux.document.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.Digest;

/** Keeps files by their SHA-256 digest: packages and what was imported. The same bytes are kept once. */
@ConsumerType
public interface BlobStore {
    /** Stores the bytes durably and returns their digest. */
    Digest put(byte[] bytes);

    /** Returns the bytes with this digest, if they are kept; fails with {@code blob.damaged} where they changed on disk. */
    Optional<byte[]> get(Digest digest);
}
