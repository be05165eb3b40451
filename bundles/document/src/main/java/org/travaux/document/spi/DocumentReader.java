package org.travaux.document.spi;

import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.document.ImportedText;

/** Reads a file of one kind into a manuscript. */
@ConsumerType
public interface DocumentReader {
    /** Returns the media type it reads, such as {@code application/akn+xml}. */
    String mediaType();

    /**
     * Reads one file. Fails with {@code import.malformed}, {@code import.encoding}, {@code import.characters},
     * {@code import.too-large} or {@code import.unsafe} naming the place; what is merely unknown is reported instead.
     *
     * @param charset the charset the file was sent with, which counts more than what the file says of itself
     */
    ImportedText read(InputStream file, Optional<String> charset);

    /** Reads one file of which nobody said anything. */
    default ImportedText read(InputStream file) {
        return read(file, Optional.empty());
    }
}
