package org.travaux.document;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.travaux.base.Digest;
import org.travaux.document.spi.BlobStore;

/** Files in memory. */
public final class InMemoryBlobStore implements BlobStore {
    private final Map<Digest, byte[]> blobs = new ConcurrentHashMap<>();

    @Override
    public Digest put(byte[] bytes) {
        Digest digest = Digest.of(bytes);
        blobs.put(digest, bytes.clone());
        return digest;
    }

    @Override
    public Optional<byte[]> get(Digest digest) {
        return Optional.ofNullable(blobs.get(digest)).map(byte[]::clone);
    }
}
