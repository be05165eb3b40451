package org.travaux.store.jdbc.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.travaux.base.Digest;
import org.travaux.base.Unavailable;
import org.travaux.document.spi.BlobStore;

/** Files named by their digest. One appears whole and forced to disk, or not at all. */
@Component(configurationPid = "org.travaux.store.jdbc")
public final class FileBlobStore implements BlobStore {
    private final Path directory;

    @Activate
    public FileBlobStore(StoreConfig config) {
        this(
                config.blob_directory().isBlank()
                        ? Path.of(System.getProperty("karaf.data", "data"), "blobs")
                        : Path.of(config.blob_directory()));
    }

    FileBlobStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public Digest put(byte[] bytes) {
        Digest digest = Digest.of(bytes);
        Path file = file(digest);
        if (Files.exists(file)) {
            return digest;
        }
        Path partial = null;
        try {
            Files.createDirectories(file.getParent());
            partial = Files.createTempFile(directory, "blob", ".partial");
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            force(file.getParent());
            return digest;
        } catch (IOException e) {
            remove(partial);
            throw Unavailable.because("store.full", "There is no room left to store this.", e);
        }
    }

    @Override
    public Optional<byte[]> get(Digest digest) {
        Path file = file(digest);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!Digest.of(bytes).equals(digest)) {
                throw Unavailable.because("blob.damaged", "A stored file has changed on disk.");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw Unavailable.because("store.unavailable", "A stored file cannot be read.", e);
        }
    }

    private Path file(Digest digest) {
        return directory.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
    }

    /** A new name is on disk only when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void remove(Path partial) {
        try {
            if (partial != null) {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            partial.toFile().deleteOnExit();
        }
    }
}
